import { amendmentRoutes, everydayRoutes, motionRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { FilePen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { callIn } from '../../api/client.js';
import { queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { BackLink } from '../../ui/BackLink/BackLink.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Muted } from '../../ui/Muted/Muted.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Rows } from '../../ui/Rows/Rows.js';
import { MotionLine } from '../motions/MotionLine.js';
import { useCreate } from '../motions/useCreate.js';
import styles from './Agenda.module.css';
import { AgendaPapers } from './AgendaPapers.js';
import { ForeignForm } from './ForeignForm.js';
import { useBeginning } from './useBeginning.js';

/** An amendment begins with the question: to what? */
export const NewAmendmentScreen = () => {
  const { t } = useTranslation();
  const { fractionId, name } = useFraction();
  useTitle(t('motion.kind.amendment'), t('shell.motions'), name);
  return (
    <Page title={t('motion.kind.amendment')} sub={t('agenda.newSub')}>
      <div className={styles.groups}>
        <OnAgenda />
        <Own />
        <Card title={t('agenda.foreign')}>
          <ForeignForm />
        </Card>
        <Free />
        <BackLink to="/f/$fractionId/antraege/neu" params={{ fractionId }}>
          {t('agenda.otherKind')}
        </BackLink>
      </div>
    </Page>
  );
};

const OnAgenda = () => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const query = useQuery(queryIn(fractionId, everydayRoutes.meetings, {}));
  const { begin, isPending, error } = useBeginning();
  return (
    <Card title={t('agenda.ofOthers')}>
      <ErrorNote error={error} />
      <Loaded query={query}>
        {({ meetings }) => {
          const papers = meetings.flatMap((meeting) => meeting.papers).filter(({ result }) => result === null);
          const verb = (paper: string, title: string) => <Write title={title} isPending={isPending} onPress={() => begin((fraction) => callIn(fraction, amendmentRoutes.beginOnAgenda, { params: { paper } }))} />;
          return papers.length === 0 ? <Muted>{t('agenda.noneOfOthers')}</Muted> : <AgendaPapers papers={papers} label={t('agenda.ofOthers')} end={({ id, title }) => verb(id, title)} />;
        }}
      </Loaded>
    </Card>
  );
};

const Own = () => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const query = useQuery(queryIn(fractionId, motionRoutes.list, { query: { scope: 'amendable', limit: 100 } }));
  const { begin, isPending, error } = useBeginning();
  return (
    <Card title={t('agenda.own')}>
      <ErrorNote error={error} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Muted>{t('agenda.noneOwn')}</Muted>
          ) : (
            <Rows label={t('agenda.own')}>
              {items.map((motion) => (
                <MotionLine
                  key={motion.id}
                  motion={motion}
                  meta={[motion.councilNumber ?? motion.number, t(`motion.state.${motion.state}`)].filter(Boolean).join(' · ')}
                  end={<Write title={motion.title} isPending={isPending} onPress={() => begin((fraction) => callIn(fraction, amendmentRoutes.begin, { params: { motion: motion.id }, body: {} }))} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Card>
  );
};

const Free = () => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const create = useCreate(fractionId);
  return (
    <Card title={t('agenda.free')}>
      <div className={styles.form}>
        <Muted>{t('agenda.freeSub')}</Muted>
        <ErrorNote error={create.error} />
        <div className={styles.end}>
          <Button isPending={create.isPending} onPress={() => create.mutate('amendment')}>
            {t('motions.startWithTemplate')}
          </Button>
        </div>
      </div>
    </Card>
  );
};

interface WriteProps {
  readonly title: string;
  readonly isPending: boolean;
  readonly onPress: () => void;
}

const Write = ({ title, isPending, onPress }: WriteProps) => {
  const { t } = useTranslation();
  return (
    <Button icon={FilePen} isDisabled={isPending} aria-label={t('agenda.amendThis', { title })} onPress={onPress}>
      {t('agenda.amend')}
    </Button>
  );
};
