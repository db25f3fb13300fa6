import { outsideRoutes as routes } from '#contracts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { ErrorNote } from '../../../ui/Banner/ErrorNote.js';
import { Button } from '../../../ui/Button/Button.js';
import { TextField } from '../../../ui/Field/TextField.js';
import { toast } from '../../../ui/Toast/toasts.js';
import { endOf, inDays, isWithinAYear } from './days.js';
import styles from './Outside.module.css';

const looksLikeEmail = /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/;

/** One address and a last day: the link goes out by mail. */
export const ShareForm = ({ entryId }: { readonly entryId: string }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const share = useChangeIn(fractionId, routes.share);
  const { register, handleSubmit, formState, reset } = useForm({ defaultValues: { email: '', endsOn: inDays(30) } });
  const send = ({ email, endsOn }: { email: string; endsOn: string }): void =>
    share.mutate(
      { body: { entryId, email: email.trim(), expiresAt: endOf(endsOn) } },
      {
        onSuccess: () => {
          toast(t('outside.sent', { email: email.trim() }));
          reset({ email: '', endsOn });
        },
      },
    );
  const addressRules = { required: t('common.required'), pattern: { value: looksLikeEmail, message: t('access.emailBad') } };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
      <TextField label={t('outside.email')} type="email" autoComplete="off" error={formState.errors.email?.message} {...register('email', addressRules)} />
      <TextField
        label={t('outside.endsOn')}
        type="date"
        min={inDays(0)}
        max={inDays(365)}
        error={formState.errors.endsOn?.message}
        {...register('endsOn', { validate: (day) => isWithinAYear(day) || t('outside.endsOnBad') })}
      />
      <ErrorNote error={share.error} />
      <Button type="submit" look="primary" isPending={share.isPending}>
        {t('outside.send')}
      </Button>
    </form>
  );
};
