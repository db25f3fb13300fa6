import { identityRoutes } from '#contracts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { usePerson } from '../../app/person.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { PasswordField } from '../../ui/Field/PasswordField.js';
import { toast } from '../../ui/Toast/toasts.js';
import styles from './Account.module.css';

interface Input {
  current: string;
  next: string;
}
const shortest = 12;

export const PasswordCard = () => {
  const { t } = useTranslation();
  const { email } = usePerson();
  const { register, handleSubmit, formState, reset } = useForm<Input>({ defaultValues: { current: '', next: '' } });
  const { errors } = formState;
  const change = useChange(identityRoutes.changePassword);
  const save = (body: Input): void =>
    change.mutate(
      { body },
      {
        onSuccess: () => {
          reset();
          toast(t('account.passwordChanged'));
        },
      },
    );
  return (
    <Card title={t('account.password')}>
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        {/* Tells password managers whose password this is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={t('account.currentPassword')}
          autoComplete="current-password"
          error={errors.current?.message}
          {...register('current', { required: t('common.required') })}
        />
        <PasswordField
          label={t('account.nextPassword')}
          hint={t('access.passwordHint')}
          autoComplete="new-password"
          error={errors.next?.message}
          {...register('next', { required: t('common.required'), minLength: { value: shortest, message: t('access.tooShort') } })}
        />
        <ErrorNote error={change.error} />
        <div>
          <Button type="submit" isPending={change.isPending}>
            {t('account.changePassword')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
