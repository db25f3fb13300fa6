import { motionRoutes, type MotionView } from '#contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTellsOfOutage } from '../api/house-status.js';
import { queryIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { Skeleton } from '../ui/Skeleton/Skeleton.js';
import { useTitle } from '../ui/Page/useTitle.js';
import { useCut } from './connection/useCut.js';
import { Ended } from './connection/Ended.js';
import { LeaveGuard } from './connection/LeaveGuard.js';
import { Notices } from './connection/Notices.js';
import { SaveStatus } from './connection/SaveStatus.js';
import { useEditing, type AtWork } from './connection/useEditing.js';
import { DeskBar } from './DeskBar.js';
import styles from './Editor.module.css';
import type { OpenText } from './open-text.js';
import type { CaretPlace } from './paper/useKeptCaret.js';
import { useRightsNews } from './people/useRightsNews.js';
import { useRoom } from './useRoom.js';
import { Writing } from './Writing.js';

interface Props {
  readonly motion: MotionView;
  readonly text: OpenText;
  /** It is in the trash, or closed to this person. */
  readonly gone: boolean;
}

/** One text of a motion on the desk. Give it a key that names both. */
export const MotionDesk = ({ motion, text, gone }: Props) => {
  const { t } = useTranslation();
  const { fractionId, name } = useFraction();
  const work = useEditing(fractionId, motion.id, text);
  const [title, setTitle] = useState(motion.title);
  const caret = useRef<CaretPlace | null>(null);
  const shownTitle = title === '' ? t('motion.untitled') : title;
  useTitle(shownTitle, t('editor.area'), name);
  useRightsNews(work.role, work.frozen);
  useFreshView(fractionId, motion.id, work);
  const ending = gone ? 'forbidden' : work.ending;
  if (ending !== null) return <Ended ending={ending} motion={motion.id} work={work} />;
  return (
    <div className={styles.desk}>
      {work.filled ? (
        <Writing key={work.exchange.doc.guid} motion={motion} text={text} work={work} title={shownTitle} onTitle={setTitle} caret={caret} />
      ) : (
        <Waiting motion={motion} work={work} title={shownTitle} />
      )}
      <LeaveGuard saved={work.saved} kept={work.kept} />
    </div>
  );
};

interface WaitingProps {
  readonly motion: MotionView;
  readonly work: AtWork;
  readonly title: string;
}

/** The text appears when all of it is here: nobody types into half a motion. */
const Waiting = ({ motion, work, title }: WaitingProps) => {
  const { t } = useTranslation();
  const { wide, narrow } = useRoom();
  const cut = useCut(work.online);
  useTellsOfOutage(cut);
  return (
    <>
      <DeskBar motion={motion} title={title} wide={wide} status={narrow ? undefined : <SaveStatus {...work} />} />
      <div className={styles.waiting}>
        <Notices work={work} motion={motion.id} />
        <div className={styles.sheetWaiting}>{cut ? <p>{t('offline.missing')}</p> : <Skeleton rows={7} />}</div>
      </div>
    </>
  );
};

/** A freeze, a thaw, a new role or an end: somebody changed the state, so the slip is read anew. */
const useFreshView = (fractionId: string, motion: string, { frozen, role, ending }: AtWork): void => {
  const cache = useQueryClient();
  useEffect(() => {
    void cache.invalidateQueries({ queryKey: queryIn(fractionId, motionRoutes.get, { params: { motion } }).queryKey });
  }, [cache, fractionId, motion, frozen, role, ending]);
};
