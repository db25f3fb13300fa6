import { deviceRoutes, type DavAddresses, type Result } from '#contracts';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../ui/Dialog/Dialog.js';
import styles from './Devices.module.css';
import { SecretPage } from './SecretPage.js';
import { useWish, WishFields, type Wish } from './WishFields.js';

type Made = Result<typeof deviceRoutes.create>;

interface Props {
  readonly addresses: DavAddresses;
  readonly onClose: () => void;
}

/** First what the program is called, then its password, this once. */
export const ConnectDialog = ({ addresses, onClose }: Props) => {
  const { t } = useTranslation();
  const form = useForm<Wish>({ defaultValues: useWish('') });
  const [made, setMade] = useState<Made | null>(null);
  const create = useChange(deviceRoutes.create);
  const send = (body: Wish): void => create.mutate({ body }, { onSuccess: setMade });
  const name = form.getValues('name');
  return (
    <Dialog title={made ? t('devices.ready', { name }) : t('devices.connect')} isOpen onClose={onClose}>
      {made ? (
        <SecretPage addresses={addresses} user={made.user} password={made.password} onClose={onClose} />
      ) : (
        <form className={styles.form} noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
          <WishFields form={form} />
          <ErrorNote error={create.error} />
          <DialogFoot>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" look="primary" isPending={create.isPending}>
              {t('devices.connect')}
            </Button>
          </DialogFoot>
        </form>
      )}
    </Dialog>
  );
};
