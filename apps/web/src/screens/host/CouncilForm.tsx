import { hostRoutes, type FilingVia } from '#contracts';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { Radios } from '../../ui/Field/Choice.js';
import { TextField } from '../../ui/Field/TextField.js';
import { toast } from '../../ui/Toast/toasts.js';
import type { Overview } from './overview.js';
import styles from './Host.module.css';

interface Input {
  filingVia: FilingVia;
  officeEmail: string;
}

/** How a council takes filings in. */
export const CouncilForm = ({ council }: { readonly council: Overview['councils'][number] }) => {
  const { t } = useTranslation();
  const { register, handleSubmit, control, formState } = useForm<Input>({
    defaultValues: { filingVia: council.filingVia, officeEmail: council.officeEmail },
  });
  const change = useChange(hostRoutes.changeCouncil);
  const save = (body: Input): void =>
    change.mutate({ params: { council: council.id }, body }, { onSuccess: () => toast(t('common.saved')) });
  return (
    <Card title={council.name}>
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <Controller
          control={control}
          name="filingVia"
          render={({ field }) => (
            <Radios
              legend={t('host.filingVia.label')}
              name={`${field.name}-${council.id}`}
              value={field.value}
              onChange={field.onChange}
              options={[
                { value: 'council_office', label: t('host.filingVia.office') },
                { value: 'email', label: t('host.filingVia.email') },
              ]}
            />
          )}
        />
        <TextField
          label={t('host.officeEmail')}
          type="email"
          autoComplete="off"
          error={formState.errors.officeEmail?.message}
          {...register('officeEmail', { required: t('common.required') })}
        />
        <ErrorNote error={change.error} />
        <div>
          <Button type="submit" isPending={change.isPending}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
