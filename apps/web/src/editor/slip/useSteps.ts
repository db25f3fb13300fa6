import { stepRoutes, motionRoutes } from '#contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callIn } from '../../api/client.js';
import { fractionKey, useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { toast } from '../../ui/Toast/toasts.js';

/** The steps of the slip as changes; each says what happened, and the whole fraction is read anew after it. */
export const useSteps = (motion: string) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const navigate = useNavigate();
  const requestReview = useChangeIn(fractionId, stepRoutes.requestReview);
  const backToDraft = useChangeIn(fractionId, stepRoutes.backToDraft);
  const consent = useChangeIn(fractionId, stepRoutes.consent);
  const adopt = useChangeIn(fractionId, stepRoutes.adopt);
  const withdraw = useChangeIn(fractionId, stepRoutes.withdraw);
  const draftNewVersion = useChangeIn(fractionId, stepRoutes.draftNewVersion);
  const cache = useQueryClient();
  const remove = useMutation({ mutationFn: () => callIn(fractionId, motionRoutes.remove, { params: { motion } }) });
  const params = { motion };
  return {
    requestReview: { ...requestReview, run: () => requestReview.mutateAsync({ params }).then(() => toast(t('editor.act.requested'))) },
    backToDraft: { ...backToDraft, run: () => backToDraft.mutateAsync({ params }).then(() => toast(t('editor.act.back'))) },
    consent: { ...consent, run: () => consent.mutateAsync({ params, body: { verdict: 'consent' } }).then(() => toast(t('editor.act.consented'))) },
    object: {
      ...consent,
      run: (word: string) => consent.mutateAsync({ params, body: { verdict: 'objection', word } }).then(() => toast(t('editor.act.objected'))),
    },
    adopt: { ...adopt, run: () => adopt.mutateAsync({ params }).then(({ version }) => toast(t('editor.act.adopted', { version }))) },
    withdraw: { ...withdraw, run: (reason: string) => withdraw.mutateAsync({ params, body: { reason } }).then(() => toast(t('editor.act.withdrawn'))) },
    draftNewVersion: { ...draftNewVersion, run: () => draftNewVersion.mutateAsync({ params }).then(() => toast(t('editor.act.drafted'))) },
    remove: {
      ...remove,
      run: async () => {
        await remove.mutateAsync();
        toast(t('editor.act.removed'));
        // The list is opened before the motion is read anew, which would only say that it is gone.
        await navigate({ to: '/f/$fractionId/antraege', params: { fractionId } });
        await cache.invalidateQueries({ queryKey: fractionKey(fractionId) });
      },
    },
  };
};

export type Steps = ReturnType<typeof useSteps>;
