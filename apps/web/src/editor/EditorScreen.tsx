import { motionRoutes, type MotionView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { queryIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { useGone } from '../screens/motions/useGone.js';
import { Loaded } from '../ui/Loaded/Loaded.js';
import { Gone } from './connection/Gone.js';
import { PageSkeleton } from '../ui/Skeleton/PageSkeleton.js';
import { MotionDesk } from './MotionDesk.js';
import { ownText, type OpenText } from './open-text.js';
import styles from './Editor.module.css';

/** While a motion is open, what others did to it is asked for gently; a freeze comes through the socket at once. */
const askAgainMs = 15_000;

/** Only the wording of an amendment has a door of its own. */
const WordingDoor = lazy(() => import('./amendment/WordingDoor.js').then(({ WordingDoor: door }) => ({ default: door })));

/** A motion: its text, written together, and its routing slip. */
export const EditorScreen = () => {
  const { motion: id } = useParams({ from: '/signed-in/f/$fractionId/antraege/$motion' });
  const { vorschlag, wortlaut } = useSearch({ from: '/signed-in/f/$fractionId/antraege/$motion' });
  const [suggestion, wording] = [vorschlag ?? null, wortlaut === true];
  const text = useMemo((): OpenText => (suggestion !== null ? { kind: 'suggestion', id: suggestion } : wording ? { kind: 'wording' } : ownText), [suggestion, wording]);
  const { fractionId } = useFraction();
  const query = useQuery({ ...queryIn(fractionId, motionRoutes.get, { params: { motion: id } }), refetchInterval: askAgainMs });
  const { gone, returns } = useGone(query);
  if (query.data === undefined && gone) return <Gone motion={id} />;
  if (query.data === undefined) return <div className={styles.loading}><Loaded query={query} rows={6}>{() => null}</Loaded></div>;
  const desk = <MotionDesk key={`${id} ${text.kind} ${suggestion ?? ''} ${returns}`} gone={gone} motion={text.kind === 'motion' ? query.data : withoutComments(query.data)} text={text} />;
  if (text.kind !== 'wording') return desk;
  return (
    <Suspense fallback={<PageSkeleton rows={6} />}>
      <WordingDoor motion={query.data}>{desk}</WordingDoor>
    </Suspense>
  );
};

/** Comments are on the motion's own text: in another they have no place. */
const withoutComments = (motion: MotionView): MotionView => ({ ...motion, may: { ...motion.may, comment: false, readComments: false } });
