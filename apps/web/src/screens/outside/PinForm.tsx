import { outsideGuestRoutes as routes } from '#contracts';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { TextField } from '../../ui/Field/TextField.js';
import styles from './Outside.module.css';

interface Props {
  readonly token: string;
  readonly emailHint: string;
}

/** Two steps: have the PIN sent, type it in. Nothing of what is shared is shown before. */
export const PinForm = ({ token, emailHint }: Props) => {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  const ask = useChange(routes.pin);
  const send = (): void => ask.mutate({ params: { token } }, { onSuccess: () => setSent(true) });
  return (
    <Card>
      <div className={styles.form}>
        {sent ? (
          <>
            <Banner tone="ok" role="status">
              {t('outside.pinSent', { email: emailHint })}
            </Banner>
            <PinField token={token} />
            <Button look="plain" isPending={ask.isPending} onPress={send}>
              {t('outside.pinAgain')}
            </Button>
          </>
        ) : (
          <>
            <p>{t('outside.pinExplained', { email: emailHint })}</p>
            <Button look="primary" wide isPending={ask.isPending} onPress={send}>
              {t('outside.pinSend')}
            </Button>
          </>
        )}
        <ErrorNote error={ask.error} />
      </div>
    </Card>
  );
};

const PinField = ({ token }: Pick<Props, 'token'>) => {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { pin: '' } });
  const signIn = useChange(routes.signIn);
  const rules = { required: t('common.required'), pattern: { value: /^\s*\d{6}\s*$/, message: t('outside.pinBad') } };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(({ pin }) => signIn.mutate({ params: { token }, body: { pin: pin.trim() } }))(event)}>
      <TextField label={t('outside.pin')} inputMode="numeric" autoComplete="one-time-code" autoFocus maxLength={8} error={formState.errors.pin?.message} {...register('pin', rules)} />
      <ErrorNote error={signIn.error} />
      <Button type="submit" look="primary" wide isPending={signIn.isPending}>
        {t('outside.open')}
      </Button>
    </form>
  );
};
