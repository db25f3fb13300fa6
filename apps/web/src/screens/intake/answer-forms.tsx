import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { TextArea, TextField } from '../../ui/Field/TextField.js';
import type { Answer } from './answer.js';
import styles from './Intake.module.css';

/** Confirms the receipt and gives the number of the council; the suggestion can be overwritten. */
export const ConfirmForm = ({ suggested, answer }: { readonly suggested: string; readonly answer: Answer }) => {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { number: suggested } });
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(({ number }) => answer.act(number.trim()))(event)}>
      <TextField
        label={t('intake.number')}
        hint={t('intake.numberHint')}
        maxLength={60}
        autoComplete="off"
        error={formState.errors.number?.message}
        {...register('number', { required: t('common.required') })}
      />
      <ErrorNote error={answer.error} />
      <Button type="submit" look="primary" wide isPending={answer.isPending}>
        {t('intake.confirm')}
      </Button>
    </form>
  );
};

/** Returns the filing; the fraction reads the reason. */
export const ReturnForm = ({ answer }: { readonly answer: Answer }) => {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } });
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(({ reason }) => answer.act(reason.trim()))(event)}>
      <TextArea
        label={t('intake.reason')}
        hint={t('intake.reasonHint')}
        maxLength={2000}
        error={formState.errors.reason?.message}
        {...register('reason', { required: t('common.required') })}
      />
      <ErrorNote error={answer.error} />
      <Button type="submit" look="danger" wide isPending={answer.isPending}>
        {t('intake.return')}
      </Button>
    </form>
  );
};
