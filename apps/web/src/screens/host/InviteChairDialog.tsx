import { hostRoutes, type HostFraction } from '#contracts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../ui/Dialog/Dialog.js';
import { TextField } from '../../ui/Field/TextField.js';
import { toast } from '../../ui/Toast/toasts.js';
import styles from './Host.module.css';

interface Props {
  readonly fraction: HostFraction;
  readonly onClose: () => void;
}

/** Invites a chair once more, when the first invitation ran out or the chair left. */
export const InviteChairDialog = ({ fraction, onClose }: Props) => {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '' } });
  const invite = useChange(hostRoutes.inviteChair);
  const send = (body: { email: string }): void =>
    invite.mutate(
      { params: { fraction: fraction.id }, body },
      {
        onSuccess: () => {
          onClose();
          toast(t('members.sent', body));
        },
      },
    );
  return (
    <Dialog title={t('host.inviteChair')} isOpen onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
        <p>{fraction.name}</p>
        <TextField
          label={t('access.email')}
          type="email"
          autoFocus
          autoComplete="off"
          error={formState.errors.email?.message}
          {...register('email', { required: t('common.required') })}
        />
        <ErrorNote error={invite.error} />
        <DialogFoot>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isPending={invite.isPending}>
            {t('members.send')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
