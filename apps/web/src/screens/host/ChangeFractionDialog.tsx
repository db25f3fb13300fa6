import { hostRoutes, type HostFraction } from '#contracts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../ui/Dialog/Dialog.js';
import { FractionFields, type FractionInput } from './FractionFields.js';
import styles from './Host.module.css';
import { bytesOfGigabytes, gigabytesOfBytes } from './quota.js';

interface Props {
  readonly fraction: HostFraction;
  readonly onClose: () => void;
}

/** Changes name, colour or quota. */
export const ChangeFractionDialog = ({ fraction, onClose }: Props) => {
  const { t } = useTranslation();
  const { id, name, shortName, colour, quotaBytes } = fraction;
  const { register, handleSubmit, formState } = useForm<FractionInput>({
    defaultValues: { name, shortName, colour: colour.toLowerCase(), quota: gigabytesOfBytes(quotaBytes) },
  });
  const change = useChange(hostRoutes.changeFraction);
  const save = ({ quota, ...rest }: FractionInput): void =>
    change.mutate({ params: { fraction: id }, body: { ...rest, quotaBytes: bytesOfGigabytes(quota) } }, { onSuccess: onClose });
  return (
    <Dialog title={name} isOpen onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <FractionFields field={(field, rules) => register(field, rules)} errors={formState.errors} />
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
