import type { CollabRole } from '#contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../ui/Toast/toasts.js';

/** Says in a sentence when somebody may do more or less with the text than before. A frozen text has its own sentence. */
export const useRightsNews = (role: CollabRole | null, frozen: boolean): void => {
  const { t } = useTranslation();
  const known = useRef<CollabRole | null>(null);
  useEffect(() => {
    if (role === null || role === known.current) return;
    if (known.current !== null && !frozen) toast(t(`company.rights.${role}`));
    known.current = role;
  }, [role, frozen, t]);
};
