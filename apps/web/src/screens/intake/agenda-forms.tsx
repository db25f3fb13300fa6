import { officeRoutes, type IntakeView } from '#contracts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { useFormat } from '../../format/useFormat.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Select } from '../../ui/Select/Select.js';
import styles from './Intake.module.css';

interface Props {
  readonly entry: IntakeView;
}

/** Puts the motion on the agenda of a meeting. */
export const AgendaForm = ({ entry }: Props) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const { register, handleSubmit } = useForm({
    defaultValues: { meetingId: entry.meeting?.id ?? entry.meetings[0]?.id ?? '', agendaItem: entry.agendaItem ?? '' },
  });
  const schedule = useChange(officeRoutes.schedule);
  if (entry.meetings.length === 0) return null;
  return (
    <Card title={t('intake.agendaTitle')} accent>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => void handleSubmit((body) => schedule.mutate({ params: { entry: entry.id }, body }))(event)}
      >
        <Select
          label={t('intake.meeting')}
          options={entry.meetings.map(({ id, name, start }) => ({ value: id, label: `${name}, ${dayAndTime(start)}` }))}
          {...register('meetingId')}
        />
        <TextField label={t('intake.agendaItem')} optional maxLength={20} autoComplete="off" {...register('agendaItem')} />
        <ErrorNote error={schedule.error} />
        <Button type="submit" look="primary" wide isPending={schedule.isPending}>
          {t('intake.schedule')}
        </Button>
      </form>
    </Card>
  );
};

/** Notes how the vote went. */
export const DecisionForm = ({ entry }: Props) => {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { result: '' } });
  const decide = useChange(officeRoutes.decide);
  return (
    <Card title={t('intake.decisionTitle')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => void handleSubmit((body) => decide.mutate({ params: { entry: entry.id }, body }))(event)}
      >
        <TextField
          label={t('intake.result')}
          hint={t('intake.resultHint')}
          maxLength={500}
          error={formState.errors.result?.message}
          {...register('result', { required: t('common.required') })}
        />
        <ErrorNote error={decide.error} />
        <Button type="submit" wide isPending={decide.isPending}>
          {t('intake.decide')}
        </Button>
      </form>
    </Card>
  );
};
