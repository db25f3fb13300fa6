import { motionRoutes, type MotionView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { Banner } from '../ui/Banner/Banner.js';
import { CheckStep } from './CheckStep.js';
import { SubmitStep } from './SubmitStep.js';
import { TargetStep } from './TargetStep.js';

/** The three steps before the filing: check, target, file. */
export const FilingSteps = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  // Whoever comes back from mending sees the new findings, not those from before.
  const check = useQuery({ ...queryIn(fractionId, motionRoutes.preflight, { params: { motion: motion.id } }), staleTime: 0 });
  const former = motion.filing?.state === 'rejected' ? motion.filing : null;
  if (motion.state === 'withdrawn') return <Banner>{t('filing.submit.withdrawn')}</Banner>;
  return (
    <>
      {former === null ? null : <Banner tone="warn">{t('filing.submit.former', { version: former.version, reason: former.returnReason ?? '–' })}</Banner>}
      <CheckStep motion={motion} check={check} />
      <TargetStep motion={motion} />
      <SubmitStep motion={motion} ready={check.data?.ready ?? false} />
    </>
  );
};
