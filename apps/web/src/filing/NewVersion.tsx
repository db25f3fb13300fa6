import { stepRoutes, type MotionView } from '#contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callIn } from '../api/client.js';
import { fractionKey } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { ErrorNote } from '../ui/Banner/ErrorNote.js';
import { Button, type ButtonLook } from '../ui/Button/Button.js';

/** Begins a new version and leads into it; not shown to whom it is not open. */
export const NewVersion = ({ motion, look = 'quiet' }: { readonly motion: MotionView; readonly look?: ButtonLook }) => {
  const { t } = useTranslation();
  const begin = useBegin(motion.id);
  if (!motion.may.draftNewVersion) return null;
  return (
    <>
      <ErrorNote error={begin.error} />
      <div>
        <Button look={look} isPending={begin.isPending} onPress={() => begin.mutate()}>
          {t('filing.status.newVersion')}
        </Button>
      </div>
    </>
  );
};

/** Leads into the editor first: once the motion is read anew, this button is no longer there to do it. */
const useBegin = (motionId: string) => {
  const { fractionId } = useFraction();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => callIn(fractionId, stepRoutes.draftNewVersion, { params: { motion: motionId } }),
    onSuccess: async () => {
      await navigate({ to: '/f/$fractionId/antraege/$motion', params: { fractionId, motion: motionId } });
      await cache.invalidateQueries({ queryKey: fractionKey(fractionId) });
    },
  });
};
