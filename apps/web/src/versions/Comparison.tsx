import { NOW, versionRoutes } from '#contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { useFormat } from '../format/useFormat.js';
import { Loaded } from '../ui/Loaded/Loaded.js';
import { Paper } from '../ui/Paper/Paper.js';
import { Select } from '../ui/Select/Select.js';
import { ChangeList } from './ChangeList.js';
import { CompareBar } from './CompareBar.js';
import { ComparedText } from './ComparedText.js';
import { nameOf } from './names.js';
import { PrintHead } from './PrintHead.js';
import { useStepping } from './useStepping.js';
import type { Choice, Compared, Versions, View } from './useChoice.js';
import { VersionActions } from './VersionActions.js';
import styles from './Comparison.module.css';

interface Props {
  readonly motion: string;
  /** Of the motion, for paper. */
  readonly title: string;
  readonly versions: Versions;
  readonly choice: Choice;
}

/** Two versions, chosen above, and what differs between them. */
export const Comparison = ({ motion, title, versions, choice }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { dayAndTime } = useFormat();
  const { older, newer, view, choose } = choice;
  const query = useQuery({
    ...queryIn(fractionId, versionRoutes.compare, { params: { motion }, query: { from: older ?? NOW, to: newer } }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const options = versions.items.map((head) => ({ value: head.ref, label: `${nameOf(t, head)} · ${dayAndTime(head.at)}` }));
  const chosen = versions.items.find(({ ref }) => ref === older);
  return (
    <section className={styles.comparison} aria-label={t('versions.compare')}>
      <div className={styles.pair}>
        <Select label={t('versions.older')} options={options} value={older ?? ''} onChange={(event) => choose({ von: event.target.value })} />
        <Select
          label={t('versions.newer')}
          options={[{ value: NOW, label: t('versions.present') }, ...options]}
          value={newer}
          onChange={(event) => choose({ mit: event.target.value })}
        />
      </div>
      {chosen === undefined ? null : <VersionActions motion={motion} head={chosen} versions={versions} onShow={choose} />}
      {view === 'lesen' && older !== null ? (
        <>
          <CompareBar view={view} onView={(ansicht) => choose({ ansicht })} />
          <JustRead motion={motion} version={older} />
        </>
      ) : (
        <Loaded query={query} rows={8}>
          {(compared) => <Differences key={`${compared.from.ref} ${compared.to.ref}`} compared={compared} title={title} view={view} onView={(ansicht) => choose({ ansicht })} />}
        </Loaded>
      )}
    </section>
  );
};

interface DifferencesProps {
  readonly compared: Compared;
  readonly title: string;
  readonly view: View;
  readonly onView: (view: View) => void;
}

const Differences = ({ compared, title, view, onView }: DifferencesProps) => {
  const { t } = useTranslation();
  const stepping = useStepping(compared);
  return (
    <>
      <PrintHead compared={compared} title={title} alike={stepping.count === 0} />
      <CompareBar view={view} onView={onView} counts={compared.counts} stepping={stepping} />
      {stepping.count === 0 ? <p className={styles.alike}>{t('versions.same')}</p> : null}
      <ComparedText blocks={compared.blocks} view={view} current={stepping.current} />
      {stepping.count === 0 ? null : <ChangeList blocks={compared.blocks} onShow={stepping.show} />}
    </>
  );
};

const JustRead = ({ motion, version }: { readonly motion: string; readonly version: string }) => {
  const { fractionId } = useFraction();
  const query = useQuery(queryIn(fractionId, versionRoutes.get, { params: { motion, version } }));
  return (
    <Loaded query={query} rows={8}>
      {({ html }) => <Paper html={html} />}
    </Loaded>
  );
};
