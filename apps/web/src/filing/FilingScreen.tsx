import { motionRoutes, type MotionView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { Loaded } from '../ui/Loaded/Loaded.js';
import { Page } from '../ui/Page/Page.js';
import { useTitle } from '../ui/Page/useTitle.js';
import { BackToMotion } from './BackToMotion.js';
import styles from './Filing.module.css';
import { FilingStatus } from './FilingStatus.js';
import { FilingSteps } from './FilingSteps.js';
import { pollEvery, presentFiling } from './truth.js';
import { useFocusFromDialog } from './useFocusFromDialog.js';

/** Check, target, filing on one page; afterwards, at the same address, what became of it. */
export const FilingScreen = () => {
  const { t } = useTranslation();
  const { fractionId, name } = useFraction();
  const { motion: id } = useParams({ from: '/signed-in/f/$fractionId/antraege/$motion/einreichen' });
  const motion = useQuery({
    ...queryIn(fractionId, motionRoutes.get, { params: { motion: id } }),
    staleTime: 0,
    refetchInterval: ({ state }) => pollEvery(state.data, new Date()),
  });
  useTitle(motion.data?.title, t('filing.title'), name);
  useFocusFromDialog();
  return (
    motion.data === undefined ? (
      <Page title={t('filing.title')} back={<BackToMotion motionId={id} />} narrow>
        <Loaded query={motion} rows={8}>
          {() => null}
        </Loaded>
      </Page>
    ) : (
      <Filing motion={motion.data} />
    )
  );
};

const Filing = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const filing = presentFiling(motion);
  const kind = motion.number ?? t(`motion.kind.${motion.kind}`);
  const title = motion.title === '' ? t('motion.untitled') : motion.title;
  return (
    <Page title={t(filing === null ? 'filing.title' : 'filing.status.title')} back={<BackToMotion motionId={motion.id} />} sub={<MotionName kind={kind} title={title} />} narrow>
      {filing === null ? <FilingSteps motion={motion} /> : <FilingStatus motion={motion} filing={filing} />}
    </Page>
  );
};

const MotionName = ({ kind, title }: { readonly kind: string; readonly title: string }) => (
  <>
    <span className={styles.name}>{title}</span>
    <br />
    {kind}
  </>
);
