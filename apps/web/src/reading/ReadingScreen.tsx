import { motionRoutes, type MotionView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { MotionGone } from '../screens/motions/MotionGone.js';
import { useGone } from '../screens/motions/useGone.js';
import { BackLink } from '../ui/BackLink/BackLink.js';
import { Loaded } from '../ui/Loaded/Loaded.js';
import { useTitle } from '../ui/Page/useTitle.js';
import { Paper } from '../ui/Paper/Paper.js';
import { WideScreen } from '../ui/WideScreen/WideScreen.js';
import styles from './Reading.module.css';
import { ReadingTools } from './ReadingTools.js';
import { VersionLine, Versions } from './Versions.js';

/** Nothing tells this screen what others do: it asks from time to time whether the motion is still there. */
const askAgainMs = 15_000;

/** The reading view (Lesefassung): the motion as plain semantic HTML, in large type, ready to print. */
export const ReadingScreen = () => {
  const { t } = useTranslation();
  const { fractionId, name } = useFraction();
  const { motion: id } = useParams({ from: '/signed-in/f/$fractionId/antraege/$motion/lesefassung' });
  const motion = useQuery({ ...queryIn(fractionId, motionRoutes.get, { params: { motion: id } }), refetchInterval: askAgainMs });
  useTitle(motion.data?.title, t('filing.reading.title'), name);
  if (useGone(motion).gone) return <MotionGone motion={id} />;
  return (
    <WideScreen>
      <div className={styles.bar}>
        <BackLink to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: id }}>
          {t('filing.backToMotion')}
        </BackLink>
        <ReadingTools motionId={id} />
      </div>
      <Loaded query={motion} rows={8}>
        {(view) => <Sheet motion={view} />}
      </Loaded>
    </WideScreen>
  );
};

const Sheet = ({ motion }: { readonly motion: MotionView }) => {
  const { fractionId } = useFraction();
  const reading = useQuery({ ...queryIn(fractionId, motionRoutes.reading, { params: { motion: motion.id } }), staleTime: 0 });
  return (
    <>
      <VersionLine motion={motion} readAt={reading.dataUpdatedAt} />
      <Loaded query={reading} rows={8}>
        {({ html }) => (
          <div className={styles.sheet}>
            <Paper html={html} />
          </div>
        )}
      </Loaded>
      {motion.versions.length === 0 ? null : <Versions motion={motion} />}
    </>
  );
};
