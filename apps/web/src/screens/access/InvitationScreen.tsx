import { identityRoutes, type InvitationPreview } from '#contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.js';
import { meQuery, query } from '../../api/queries.js';
import { useFormat } from '../../format/useFormat.js';
import { PublicFrame } from '../../shell/PublicFrame.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { PasswordField } from '../../ui/Field/PasswordField.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import styles from './Access.module.css';

/** What an invitation offers, and taking it. */
export const InvitationScreen = () => {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/told/einladung/$token' });
  const offer = useQuery(query(identityRoutes.invitation, { params: { token } }));
  useTitle(t('access.invitation'), t('common.product'));
  return (
    <PublicFrame>
      <div className={styles.sheet}>
        <h1>{t('access.invitation')}</h1>
        <Loaded query={offer} rows={3}>
          {(preview) => (
            <>
              <Offer preview={preview} />
              <Card>
                <AcceptForm token={token} preview={preview} />
              </Card>
            </>
          )}
        </Loaded>
      </div>
    </PublicFrame>
  );
};

const Offer = ({ preview }: { readonly preview: InvitationPreview }) => {
  const { t } = useTranslation();
  const { longDate } = useFormat();
  return (
    <div className={styles.offer}>
      <i aria-hidden="true" style={{ background: preview.colour }} />
      <p>
        {t('access.offer', { fraction: preview.fractionName, role: t(`motion.role.${preview.role}`) })}{' '}
        <span className={styles.sub}>{t('access.offerEnds', { date: longDate(preview.expiresAt) })}</span>
      </p>
    </div>
  );
};

interface Input {
  name: string;
  password: string;
}
const shortestPassword = 12;

const AcceptForm = ({ token, preview }: { readonly token: string; readonly preview: InvitationPreview }) => {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const known = preview.knownPerson;
  const { register, handleSubmit, formState } = useForm<Input>({ defaultValues: { name: '', password: '' } });
  const { errors } = formState;
  const accept = useMutation({
    // A known person keeps the name they have; the field is then neither shown nor used.
    mutationFn: (input: Input) => call(identityRoutes.acceptInvitation, { params: { token }, body: { ...input, name: known ? preview.email : input.name } }),
    onSuccess: async (me) => {
      cache.setQueryData(meQuery.queryKey, me);
      await navigate({ to: '/' });
    },
  });
  const password = { required: t('common.required'), ...(known ? {} : { minLength: { value: shortestPassword, message: t('access.tooShort') } }) };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit((input) => accept.mutate(input))(event)}>
      <TextField label={t('access.email')} type="email" value={preview.email} readOnly autoComplete="username" />
      {known ? null : (
        <TextField label={t('access.name')} hint={t('access.nameHint')} autoComplete="name" error={errors.name?.message} {...register('name', { required: t('common.required') })} />
      )}
      <PasswordField
        label={t('access.password')}
        hint={t(known ? 'access.knownHint' : 'access.passwordHint')}
        autoComplete={known ? 'current-password' : 'new-password'}
        error={errors.password?.message}
        {...register('password', password)}
      />
      <ErrorNote error={accept.error} />
      <Button type="submit" look="primary" wide isPending={accept.isPending}>
        {t('access.accept')}
      </Button>
    </form>
  );
};
