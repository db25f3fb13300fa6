import { useTranslation } from 'react-i18next';
import { useTellsOfOutage } from '../../api/house-status.js';
import { usePerson } from '../../app/person.js';
import { useRescued } from '../../offline/here.js';
import { Rescued } from '../../offline/Rescued.js';
import { Banner } from '../../ui/Banner/Banner.js';
import type { AtWork } from './useEditing.js';
import { useCut } from './useCut.js';
import { useOverdue } from './useOverdue.js';
import styles from './Connection.module.css';

/** What a person must know about the line to the server, as sentences above the text. */
export const Notices = ({ work, motion }: { readonly work: AtWork; readonly motion: string }) => {
  const { t } = useTranslation();
  const { saved, frozen, role, filled } = work;
  const overdue = useOverdue(work.troubleSince);
  const reader = filled && !frozen && role !== null && role !== 'edit' && role !== 'lead' ? role : null;
  const database = saved.reason === 'database';
  const cut = useCut(work.online) && filled;
  useTellsOfOutage(cut && !database);
  const rescued = useRescued(usePerson().id, motion).length > 0;
  if (!overdue && !frozen && reader === null && !rescued && !database && !cut && !work.slow) return null;
  return (
    <div className={styles.notices}>
      <Rescued motion={motion} />
      {frozen ? <Banner role="status">{t('editor.notice.frozen')}</Banner> : null}
      {reader === null ? null : <Banner role="status">{t(`editor.notice.role_${reader}`)}</Banner>}
      {work.slow ? <Banner role="status">{t('offline.slow')}</Banner> : null}
      <Trouble work={work} cut={cut} overdue={overdue} />
    </div>
  );
};

interface TroubleProps {
  readonly work: AtWork;
  readonly cut: boolean;
  readonly overdue: boolean;
}

/** Why nothing is confirmed, the nearest cause first. */
const Trouble = ({ work: { saved, kept }, cut, overdue }: TroubleProps) => {
  const { t } = useTranslation();
  if (saved.reason === 'database') return <Banner tone="bad" role="alert">{t('editor.save.database')}</Banner>;
  if (cut) return <Banner tone={kept ? 'warn' : 'bad'} role="alert">{t(kept ? 'offline.here' : 'offline.hereNot')}</Banner>;
  if (!overdue) return null;
  return <Banner tone={saved.changes === 0 ? 'warn' : 'bad'} role="alert">{t('editor.save.overdue', { count: saved.changes })}</Banner>;
};
