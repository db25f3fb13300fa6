import { intakeStates, officeRoutes, type IntakeRow } from '#contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/queries.js';
import { useMe } from '../../app/person.js';
import { Card } from '../../ui/Card/Card.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Row, Rows, rowTitle } from '../../ui/Rows/Rows.js';
import { Select } from '../../ui/Select/Select.js';
import { Ago, When } from '../../ui/Time.js';
import { IntakeChip } from './IntakeChip.js';
import styles from './Intake.module.css';
import { IntakeSearch } from './IntakeSearch.js';

/** The intake: new filings first. */
export const IntakeScreen = () => {
  const { t } = useTranslation();
  const { office } = useMe();
  const { stand, q } = useSearch({ from: '/signed-in/posteingang/' });
  const navigate = useNavigate({ from: '/posteingang' });
  const intake = useQuery({ ...query(officeRoutes.intake, { query: { state: stand, q } }), placeholderData: keepPreviousData });
  useTitle(t('shell.intake'), office?.councilName);
  const byState = intake.data?.byState ?? {};
  const states = intakeStates.map((value) => ({ value, label: `${t(`intake.state.${value}`)} (${byState[value] ?? 0})` }));
  return (
    <Page title={t('shell.intake')} sub={t('intake.newCount', { count: byState.new ?? 0 })}>
      <div className={styles.filters}>
        <IntakeSearch q={q ?? ''} onChange={(words) => void navigate({ search: (before) => ({ ...before, q: words === '' ? undefined : words }), replace: true })} />
        <Select
          label={t('motions.state')}
          value={stand ?? ''}
          options={[{ value: '', label: t('common.all') }, ...states]}
          onChange={({ target }) => void navigate({ search: (before) => ({ ...before, stand: intakeStates.find((state) => state === target.value) }), replace: true })}
        />
      </div>
      <Loaded query={intake} rows={6}>
        {({ items }) => (items.length === 0 ? <Empty>{t('intake.none')}</Empty> : <IntakeList items={items} />)}
      </Loaded>
    </Page>
  );
};

const IntakeList = ({ items }: { readonly items: readonly IntakeRow[] }) => {
  const { t } = useTranslation();
  return (
    <Card label={t('shell.intake')}>
      <Rows>
        {items.map((item) => (
          <IntakeLine key={item.id} item={item} />
        ))}
      </Rows>
    </Card>
  );
};

const IntakeLine = ({ item }: { readonly item: IntakeRow }) => {
  const { t } = useTranslation();
  return (
    <Row
      stack
      icon={<i className={styles.band} style={{ background: item.fractionColour }} aria-hidden="true" />}
      title={
        <Link to="/posteingang/$entry" params={{ entry: item.id }} className={rowTitle}>
          {item.title}
        </Link>
      }
      meta={
        <>
          {[item.councilNumber ?? item.ownNumber ?? t(`motion.kind.${item.kind}`), item.fractionName, item.bodyName].filter(Boolean).join(' · ')}
          {' · '}
          <Ago at={item.receivedAt} />
          {item.deadline === null ? null : (
            <>
              {' · '}
              {t('intake.deadline')} <When at={item.deadline} />
            </>
          )}
        </>
      }
      end={<IntakeChip state={item.state} inTime={item.inTime} />}
    />
  );
};
