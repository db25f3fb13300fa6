import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../app/person.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { TextField } from '../../ui/Field/TextField.js';
import { toast } from '../../ui/Toast/toasts.js';
import styles from './Account.module.css';
import { useUpdateMe } from '../../app/useUpdateMe.js';

export const PersonCard = () => {
  const { t } = useTranslation();
  const { name } = usePerson();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name } });
  const update = useUpdateMe();
  const save = (input: { name: string }): void => update.mutate(input, { onSuccess: () => toast(t('common.saved')) });
  return (
    <Card title={t('account.person')}>
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <TextField
          label={t('access.name')}
          hint={t('access.nameHint')}
          autoComplete="name"
          maxLength={120}
          error={formState.errors.name?.message}
          {...register('name', { required: t('common.required') })}
        />
        <ErrorNote error={update.error} />
        <div>
          <Button type="submit" isPending={update.isPending}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
