import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signOut } from '../app/sign-out.js';
import { Losses } from '../offline/Losses.js';
import { ConfirmDialog } from '../ui/Dialog/ConfirmDialog.js';

/** Signing out empties this device: asked when something lies on it alone. */
const SignOutQuestion = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const leave = useMutation({ mutationFn: () => signOut() });
  return (
    <ConfirmDialog
      title={t('offline.leaveTitle')}
      verb={t('offline.leave')}
      isOpen
      danger
      isPending={leave.isPending}
      error={leave.error}
      onClose={onClose}
      onConfirm={() => leave.mutate()}
    >
      <Losses />
    </ConfirmDialog>
  );
};
export default SignOutQuestion;
