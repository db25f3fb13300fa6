import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signOut } from '../app/sign-out.js';
import { Losses } from '../offline/Losses.js';
import { ConfirmDialog } from '../ui/Dialog/ConfirmDialog.js';

interface Props {
  /** On every device, not on this one alone. */
  readonly everywhere?: boolean;
  readonly onClose: () => void;
}

/** Signing out empties this device: asked when something lies on it alone, and always before it happens everywhere. */
const SignOutQuestion = ({ everywhere = false, onClose }: Props) => {
  const { t } = useTranslation();
  const leave = useMutation({ mutationFn: () => signOut(everywhere) });
  return (
    <ConfirmDialog
      title={t(everywhere ? 'account.signOutTitle' : 'offline.leaveTitle')}
      verb={t(everywhere ? 'account.signOutEverywhere' : 'offline.leave')}
      isOpen
      danger
      isPending={leave.isPending}
      error={leave.error}
      onClose={onClose}
      onConfirm={() => leave.mutate()}
    >
      {everywhere ? t('account.signOutText') : null}
      <Losses />
    </ConfirmDialog>
  );
};
export default SignOutQuestion;
