import { membershipRoutes, roles, type MemberView, type Role } from '#contracts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../ui/Dialog/Dialog.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Select } from '../../ui/Select/Select.js';
import { dayOf, endOfDay } from './end-of-day.js';
import styles from './Members.module.css';

interface Input {
  role: Role;
  endsOn: string;
}

/** Changes role and end date of a member. */
export const RoleDialog = ({ member, onClose }: { readonly member: MemberView; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { register, handleSubmit } = useForm<Input>({ defaultValues: { role: member.role, endsOn: dayOf(member.endsAt) } });
  const change = useChangeIn(fractionId, membershipRoutes.change);
  const save = ({ role, endsOn }: Input): void =>
    change.mutate({ params: { membership: member.membershipId }, body: { role, endsAt: endOfDay(endsOn) } }, { onSuccess: onClose });
  return (
    <Dialog title={member.name} isOpen onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <Select label={t('members.role')} options={roles.map((value) => ({ value, label: t(`motion.role.${value}`) }))} {...register('role')} />
        <TextField label={t('members.endsOn')} hint={t('members.endsHint')} type="date" optional {...register('endsOn')} />
        <ErrorNote error={change.error} />
        <DialogFoot>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isPending={change.isPending}>
            {t('common.save')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
