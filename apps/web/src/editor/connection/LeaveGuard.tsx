import type { Saved } from '#contracts';
import { useBlocker } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const loadQuestion = () => import('../../ui/Dialog/ConfirmDialog.js').then(({ ConfirmDialog }) => ({ default: ConfirmDialog }));
const Question = lazy(loadQuestion);

interface Props {
  readonly saved: Saved;
  /** The device keeps the text. */
  readonly kept: boolean;
}

/** Asks before words that lie only on this device are left behind. What is just on its way arrives also afterwards. */
export const LeaveGuard = ({ saved, kept }: Props) => {
  const { t } = useTranslation();
  const { changes } = saved;
  useEffect(() => {
    if (changes === 0) return;
    // Fetched while there still is a network.
    void loadQuestion();
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changes]);
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: () => saved.state === 'unsaved', enableBeforeUnload: false, withResolver: true });
  if (status !== 'blocked') return null;
  return (
    <Suspense fallback={null}>
      <Question title={t('editor.save.leaveTitle')} verb={t('editor.save.leave')} isOpen danger onClose={reset} onConfirm={proceed}>
        {t(kept ? 'editor.save.leaveText' : 'editor.save.leaveLost', { count: changes })}
      </Question>
    </Suspense>
  );
};
