import { identityRoutes } from '#contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { call } from '../../api/client.js';
import { meQuery, query } from '../../api/queries.js';
import { PublicFrame } from '../../shell/PublicFrame.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Card } from '../../ui/Card/Card.js';
import { PasswordField } from '../../ui/Field/PasswordField.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import styles from './Access.module.css';

const isOver = (error: unknown): boolean => error instanceof ApiError && error.code === 'password_link_invalid';

/** Sets a new password by the link from the mail, and signs in with it. */
export const NewPasswordScreen = () => {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/told/passwort/$token' });
  const link = useQuery(query(identityRoutes.passwordLink, { params: { token } }));
  useTitle(t('access.newPassword'), t('common.product'));
  return (
    <PublicFrame>
      <div className={styles.sheet}>
        <h1>{t('access.newPassword')}</h1>
        {isOver(link.error) ? (
          <Over error={link.error} />
        ) : (
          <Loaded query={link} rows={3}>
            {({ email }) => (
              <Card>
                <PasswordForm token={token} email={email} />
              </Card>
            )}
          </Loaded>
        )}
      </div>
    </PublicFrame>
  );
};

/** A link that is used, replaced or late: what to do about it stands right there. */
const Over = ({ error }: { readonly error: unknown }) => {
  const { t } = useTranslation();
  return (
    <>
      <ErrorNote error={error} />
      <div>
        <LinkButton look="primary" to="/passwort">
          {t('access.askAnew')}
        </LinkButton>
      </div>
    </>
  );
};

interface Input {
  password: string;
}
const shortestPassword = 12;

const PasswordForm = ({ token, email }: { readonly token: string; readonly email: string }) => {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { register, handleSubmit, formState } = useForm<Input>({ defaultValues: { password: '' } });
  const reset = useMutation({
    mutationFn: (body: Input) => call(identityRoutes.resetPassword, { params: { token }, body }),
    onSuccess: async (me) => {
      cache.setQueryData(meQuery.queryKey, me);
      await navigate({ to: '/' });
    },
  });
  if (isOver(reset.error)) return <Over error={reset.error} />;
  const rules = { required: t('common.required'), minLength: { value: shortestPassword, message: t('access.tooShort') } };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit((input) => reset.mutate(input))(event)}>
      <TextField label={t('access.email')} type="email" value={email} readOnly autoComplete="username" />
      <PasswordField
        label={t('access.newPassword')}
        hint={t('access.passwordHint')}
        autoComplete="new-password"
        error={formState.errors.password?.message}
        {...register('password', rules)}
      />
      <p className={styles.hint}>{t('access.endsSessions')}</p>
      <ErrorNote error={reset.error} />
      <Button type="submit" look="primary" wide isPending={reset.isPending}>
        {t('access.setPassword')}
      </Button>
    </form>
  );
};
