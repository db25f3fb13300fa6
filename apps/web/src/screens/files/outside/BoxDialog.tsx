import { outsideRoutes as routes } from '#contracts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { ErrorNote } from '../../../ui/Banner/ErrorNote.js';
import { Button } from '../../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../../ui/Dialog/Dialog.js';
import { TextField } from '../../../ui/Field/TextField.js';
import { BoxUrl } from './BoxUrl.js';
import { endOf, inDays, isWithinAYear } from './days.js';
import styles from './Outside.module.css';

interface Props {
  readonly folder: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

const mega = 1_000_000;
const most = { files: 1000, megabytes: 100_000 };

/** A link by which anybody may hand files in to a folder. */
export const BoxDialog = ({ folder, onClose }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const create = useChangeIn(fractionId, routes.openDropBox);
  return (
    <Dialog title={t('outside.boxDialog', { name: folder.name })} isOpen onClose={onClose}>
      {create.data === undefined ? (
        <BoxForm
          name={folder.name}
          error={create.error}
          isPending={create.isPending}
          onClose={onClose}
          onBox={({ title, endsOn, files, megabytes }) =>
            create.mutate({ body: { folderId: folder.id, title, expiresAt: endOf(endsOn), mostFiles: files, mostBytes: megabytes * mega } })
          }
        />
      ) : (
        <BoxUrl url={create.data.url} onClose={onClose} />
      )}
    </Dialog>
  );
};

interface Input {
  title: string;
  endsOn: string;
  files: number;
  megabytes: number;
}

interface FormProps {
  readonly name: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onBox: (input: Input) => void;
}

const BoxForm = ({ name, error, isPending, onClose, onBox }: FormProps) => {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm<Input>({ defaultValues: { title: name, endsOn: inDays(30), files: 20, megabytes: 500 } });
  const number = (top: number) => ({ valueAsNumber: true, validate: (value: number) => (Number.isInteger(value) && value >= 1 && value <= top) || t('outside.boxNumberBad', { most: top }) });
  return (
    <form className={styles.dialog} noValidate onSubmit={(event) => void handleSubmit(onBox)(event)}>
      <p className={styles.quiet}>{t('outside.boxHint')}</p>
      <TextField label={t('outside.boxTitle')} hint={t('outside.boxTitleHint')} maxLength={120} error={formState.errors.title?.message} {...register('title', { required: t('common.required') })} />
      <TextField label={t('outside.endsOn')} type="date" min={inDays(0)} max={inDays(365)} error={formState.errors.endsOn?.message} {...register('endsOn', { validate: (day) => isWithinAYear(day) || t('outside.endsOnBad') })} />
      <TextField label={t('outside.boxFiles')} type="number" min={1} max={most.files} error={formState.errors.files?.message} {...register('files', number(most.files))} />
      <TextField label={t('outside.boxMegabytes')} type="number" min={1} max={most.megabytes} error={formState.errors.megabytes?.message} {...register('megabytes', number(most.megabytes))} />
      <ErrorNote error={error} />
      <DialogFoot>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" isPending={isPending}>
          {t('outside.boxCreate')}
        </Button>
      </DialogFoot>
    </form>
  );
};
