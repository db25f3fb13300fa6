import { officeRoutes } from '#contracts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../ui/Dialog/Dialog.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Select } from '../../ui/Select/Select.js';
import styles from './Intake.module.css';

interface Input {
  bodyId: string;
  name: string;
  place: string;
  start: string;
  filingDeadline: string;
}

interface Props {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

const instantOf = (local: string): string => new Date(local).toISOString();

/** Enters a meeting with its filing deadline. */
export const MeetingDialog = ({ bodies, onClose }: Props) => {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm<Input>({
    defaultValues: { bodyId: bodies[0]?.id ?? '', name: '', place: '', start: '', filingDeadline: '' },
  });
  const { errors } = formState;
  const create = useChange(officeRoutes.createMeeting);
  const needed = { required: t('common.required') };
  const inOrder = (deadline: string, { start }: Input): true | string =>
    deadline === '' || start === '' || deadline <= start || t('intake.deadlineAfterStart');
  const save = ({ start, filingDeadline, ...rest }: Input): void =>
    create.mutate(
      { body: { ...rest, start: instantOf(start), filingDeadline: filingDeadline === '' ? null : instantOf(filingDeadline) } },
      { onSuccess: onClose },
    );
  return (
    <Dialog title={t('intake.enterMeeting')} isOpen onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <Select label={t('intake.body')} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} {...register('bodyId', needed)} />
        <TextField label={t('intake.meetingName')} hint={t('intake.meetingNameHint')} maxLength={120} error={errors.name?.message} {...register('name', needed)} />
        <TextField label={t('intake.place')} maxLength={120} error={errors.place?.message} {...register('place', needed)} />
        <TextField label={t('intake.start')} type="datetime-local" error={errors.start?.message} {...register('start', needed)} />
        <TextField
          label={t('intake.filingDeadline')}
          type="datetime-local"
          optional
          error={errors.filingDeadline?.message}
          {...register('filingDeadline', { validate: inOrder })}
        />
        <ErrorNote error={create.error} />
        <DialogFoot>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isPending={create.isPending}>
            {t('common.save')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
