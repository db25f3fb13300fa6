import type { FieldErrors, RegisterOptions, UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/Field/TextField.js';

/** What every fraction has; the quota in gigabytes, as the field holds it. */
export interface FractionInput {
  name: string;
  shortName: string;
  colour: string;
  quota: string;
}

type Rules = Pick<RegisterOptions, 'required' | 'min' | 'pattern'>;

interface Props {
  readonly field: (name: keyof FractionInput, rules: Rules) => UseFormRegisterReturn;
  readonly errors: FieldErrors<FractionInput>;
}

const isColour = /^#[0-9a-f]{6}$/i;

/** The fields for creating and for changing a fraction. */
export const FractionFields = ({ field, errors }: Props) => {
  const { t } = useTranslation();
  const required = t('common.required');
  return (
    <>
      <TextField label={t('host.name')} autoComplete="off" maxLength={120} error={errors.name?.message} {...field('name', { required })} />
      <TextField label={t('host.shortName')} autoComplete="off" maxLength={24} error={errors.shortName?.message} {...field('shortName', { required })} />
      <TextField
        label={t('settings.colour')}
        type="color"
        error={errors.colour?.message}
        {...field('colour', { pattern: { value: isColour, message: t('settings.colourWrong') } })}
      />
      <TextField
        label={t('host.quota')}
        type="number"
        inputMode="decimal"
        min={0.001}
        step="any"
        error={errors.quota?.message}
        {...field('quota', { required, min: { value: 0.001, message: t('host.quotaTooSmall') } })}
      />
    </>
  );
};
