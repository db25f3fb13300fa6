import { hostRoutes } from '#contracts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../ui/Dialog/Dialog.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Select } from '../../ui/Select/Select.js';
import { toast } from '../../ui/Toast/toasts.js';
import { FractionFields, type FractionInput } from './FractionFields.js';
import type { Overview } from './overview.js';
import styles from './Host.module.css';
import { bytesOfGigabytes } from './quota.js';

interface Input extends FractionInput {
  councilId: string;
  chairEmail: string;
}

interface Props {
  readonly councils: Overview['councils'];
  readonly onClose: () => void;
}

/** Creates a fraction and invites its chair. */
export const CreateFractionDialog = ({ councils, onClose }: Props) => {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm<Input>({
    defaultValues: { name: '', shortName: '', colour: '#0b3d91', quota: '10', councilId: councils[0]?.id ?? '', chairEmail: '' },
  });
  const create = useChange(hostRoutes.createFraction);
  const save = ({ quota, ...rest }: Input): void =>
    create.mutate(
      { body: { ...rest, quotaBytes: bytesOfGigabytes(quota) } },
      {
        onSuccess: () => {
          onClose();
          toast(t('members.sent', { email: rest.chairEmail }));
        },
      },
    );
  return (
    <Dialog title={t('host.createFraction')} isOpen onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <FractionFields field={(name, rules) => register(name, rules)} errors={formState.errors} />
        <Select label={t('host.council')} options={councils.map(({ id, name }) => ({ value: id, label: name }))} {...register('councilId')} />
        <TextField
          label={t('host.chairEmail')}
          hint={t('host.chairEmailHint')}
          type="email"
          autoComplete="off"
          error={formState.errors.chairEmail?.message}
          {...register('chairEmail', { required: t('common.required') })}
        />
        <ErrorNote error={create.error} />
        <DialogFoot>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isPending={create.isPending}>
            {t('host.create')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
