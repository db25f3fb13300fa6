import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card/Card.js';
import { Radios } from '../../ui/Field/Choice.js';
import { TextArea, TextField } from '../../ui/Field/TextField.js';
import type { SettingsInput } from './input.js';
import styles from './Settings.module.css';

export interface CardProps {
  readonly form: UseFormReturn<SettingsInput>;
}

export const LetterheadCard = ({ form }: CardProps) => {
  const { t } = useTranslation();
  const { errors } = form.formState;
  const fewLines = (text: string): true | string => text.split('\n').filter((line) => line.trim() !== '').length <= 6 || t('settings.sixLines');
  return (
    <Card title={t('settings.letterhead')}>
      <div className={styles.group}>
        <TextArea
          label={t('settings.letterheadLines')}
          hint={t('settings.letterheadHint')}
          error={errors.letterhead?.message}
          {...form.register('letterhead', { validate: fewLines })}
        />
        <TextField label={t('settings.place')} hint={t('settings.placeHint')} maxLength={80} {...form.register('place')} />
      </div>
    </Card>
  );
};

export const RulesCard = ({ form }: CardProps) => {
  const { t } = useTranslation();
  const { errors } = form.formState;
  const whole = (max: number) => ({
    valueAsNumber: true,
    validate: (value: number): true | string => (Number.isInteger(value) && value >= 0 && value <= max) || t('settings.wholeNumber', { max }),
  });
  return (
    <Card title={t('settings.rules')}>
      <div className={styles.group}>
        <TextField
          label={t('settings.quorum')}
          hint={t('settings.quorumHint')}
          type="number"
          inputMode="numeric"
          min={0}
          error={errors.quorum?.message}
          {...form.register('quorum', whole(200))}
        />
        <TextField
          label={t('settings.minSignatories')}
          hint={t('settings.minSignatoriesHint')}
          type="number"
          inputMode="numeric"
          min={0}
          error={errors.minSignatories?.message}
          {...form.register('minSignatories', whole(20))}
        />
      </div>
    </Card>
  );
};

export const TemplateCard = ({ form }: CardProps) => {
  const { t } = useTranslation();
  const { errors } = form.formState;
  const needed = { required: t('common.required') };
  return (
    <Card title={t('settings.template')}>
      <div className={styles.group}>
        <TextField label={t('settings.resolutionHeading')} maxLength={80} error={errors.resolutionHeading?.message} {...form.register('resolutionHeading', needed)} />
        <TextField label={t('settings.formula')} hint={t('settings.formulaHint')} maxLength={200} {...form.register('formula')} />
        <TextField label={t('settings.reasoningHeading')} maxLength={80} error={errors.reasoningHeading?.message} {...form.register('reasoningHeading', needed)} />
        <Controller
          control={form.control}
          name="order"
          render={({ field }) => (
            <Radios
              legend={t('settings.order')}
              name={field.name}
              value={field.value}
              onChange={field.onChange}
              options={[
                { value: 'resolution', label: t('settings.resolutionFirst') },
                { value: 'reasoning', label: t('settings.reasoningFirst') },
              ]}
            />
          )}
        />
        <TextArea label={t('settings.sections')} hint={t('settings.sectionsHint')} {...form.register('sections')} />
      </div>
    </Card>
  );
};
