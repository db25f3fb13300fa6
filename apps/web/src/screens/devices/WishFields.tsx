import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMe, useSeat } from '../../app/person.js';
import { Checkbox } from '../../ui/Field/Choice.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Select } from '../../ui/Select/Select.js';

/** What a program shall be called and what it may do. */
export interface Wish {
  name: string;
  fractionId: string;
  readOnly: boolean;
}

export const useWish = (name: string): Wish => ({ name, fractionId: useSeat()?.fractionId ?? '', readOnly: false });

export const WishFields = ({ form }: { readonly form: UseFormReturn<Wish> }) => {
  const { t } = useTranslation();
  const { fractions } = useMe();
  const { register, formState } = form;
  return (
    <>
      <TextField
        label={t('devices.name')}
        hint={t('devices.nameHint')}
        maxLength={80}
        autoComplete="off"
        error={formState.errors.name?.message}
        {...register('name', { required: t('common.required') })}
      />
      {fractions.length > 1 ? (
        <Select label={t('devices.fraction')} options={fractions.map(({ fractionId, name }) => ({ value: fractionId, label: name }))} {...register('fractionId')} />
      ) : null}
      <Checkbox label={t('devices.readOnly')} {...register('readOnly')} />
    </>
  );
};
