import { versionRoutes } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { showFailure } from '../ui/Toast/showFailure.js';
import { toast } from '../ui/Toast/toasts.js';
import type { Choice } from './useChoice.js';

/** Restores a version, shows what it changed, and offers the way back: restoring what was kept just before. */
export const useRestore = (motion: string, onShow: Choice['choose']) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const restore = useChangeIn(fractionId, versionRoutes.restore);
  const undo = (version: string): void =>
    restore.mutate(
      { params: { motion, version } },
      {
        onSuccess: ({ before }) => {
          onShow({ von: before, mit: 'now' });
          toast(t('versions.undone'));
        },
        onError: showFailure,
      },
    );
  const run = (version: string, name: string, onDone: () => void): void =>
    restore.mutate(
      { params: { motion, version } },
      {
        onSuccess: ({ before }) => {
          onDone();
          onShow({ von: before, mit: 'now' });
          toast(t('versions.restored', { name }), { undo: () => undo(before) });
        },
      },
    );
  return { run, isPending: restore.isPending, error: restore.error };
};
