import { identityRoutes } from '#contracts';
import { useMutation } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.js';
import { PublicFrame } from '../../shell/PublicFrame.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Card } from '../../ui/Card/Card.js';
import { TextField } from '../../ui/Field/TextField.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import styles from './Access.module.css';

interface Input {
  email: string;
}

/** Asks for a link to a new password. What it answers is the same for everybody. */
export const ForgottenScreen = () => {
  const { t } = useTranslation();
  useTitle(t('access.forgotten'), t('common.product'));
  const ask = useMutation({ mutationFn: (body: Input) => call(identityRoutes.forgotPassword, { body }) });
  return (
    <PublicFrame>
      <div className={styles.sheet}>
        <div>
          <h1>{t('access.forgotten')}</h1>
          <p className={styles.sub}>{t('access.forgottenSub')}</p>
        </div>
        {ask.isSuccess ? (
          <Banner tone="ok" role="status">
            <MailCheck size={20} aria-hidden="true" className={styles.sign} />
            {t('access.linkSent')}
          </Banner>
        ) : null}
        <Card>
          <AskForm isPending={ask.isPending} error={ask.error} again={ask.isSuccess} onAsk={ask.mutate} />
        </Card>
        <p className={styles.hint}>{t('access.linkHint')}</p>
        <div className={styles.plain}>
          <LinkButton look="plain" to="/anmelden">
            {t('access.toSignIn')}
          </LinkButton>
        </div>
      </div>
    </PublicFrame>
  );
};

interface FormProps {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly again: boolean;
  readonly onAsk: (input: Input) => void;
}

const AskForm = ({ isPending, error, again, onAsk }: FormProps) => {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm<Input>({ defaultValues: { email: '' } });
  const looksRight = { value: /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/, message: t('access.emailBad') };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(({ email }) => onAsk({ email: email.trim() }))(event)}>
      <TextField label={t('access.email')} type="email" autoComplete="username" error={formState.errors.email?.message} {...register('email', { required: t('common.required'), pattern: looksRight })} />
      <ErrorNote error={error} />
      <Button type="submit" look={again ? 'quiet' : 'primary'} wide isPending={isPending}>
        {t(again ? 'access.sendAgain' : 'access.sendLink')}
      </Button>
    </form>
  );
};
