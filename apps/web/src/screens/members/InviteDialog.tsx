import { membershipRoutes, roles, type Role } from '#contracts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../ui/Dialog/Dialog.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Select } from '../../ui/Select/Select.js';
import { toast } from '../../ui/Toast/toasts.js';
import { endOfDay } from './end-of-day.js';
import styles from './Members.module.css';

interface Input {
  email: string;
  role: Role;
  endsOn: string;
}

/** Invites one person by e-mail. */
export const InviteDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { register, handleSubmit, formState } = useForm<Input>({ defaultValues: { email: '', role: 'member', endsOn: '' } });
  const invite = useChangeIn(fractionId, membershipRoutes.invite);
  const send = ({ email, role, endsOn }: Input): void =>
    invite.mutate(
      { body: { email, role, endsAt: endOfDay(endsOn) } },
      {
        onSuccess: () => {
          onClose();
          toast(t('members.sent', { email }));
        },
      },
    );
  return (
    <Dialog title={t('members.inviteTitle')} isOpen onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
        <TextField
          label={t('access.email')}
          type="email"
          autoFocus
          autoComplete="off"
          error={formState.errors.email?.message}
          {...register('email', { required: t('common.required') })}
        />
        <Select label={t('members.role')} options={roles.map((value) => ({ value, label: t(`motion.role.${value}`) }))} {...register('role')} />
        <TextField label={t('members.endsOn')} hint={t('members.endsHint')} type="date" optional {...register('endsOn')} />
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
