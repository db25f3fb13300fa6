import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select/Select.js';
import type { FormProps } from './form-props.js';
import { FormDialog } from './FormDialog.js';
import { insertPointReasoning, pointNumbers } from './insert.js';

/** Reasoning for one point: "Zu Beschlusspunkt 2:". */
export const PointReasoningForm = ({ editor, onClose }: FormProps) => {
  const { t } = useTranslation();
  const numbers = pointNumbers(editor.state.doc);
  const [number, setNumber] = useState(numbers[0] ?? 1);
  const save = (): void => {
    onClose();
    insertPointReasoning(editor, number);
  };
  return (
    <FormDialog title={t('editor.form.pointReasoning')} verb={t('editor.form.insert')} onClose={onClose} onSubmit={save}>
      <Select
        label={t('editor.form.point')}
        value={String(number)}
        onChange={(event) => setNumber(Number(event.target.value))}
        options={numbers.map((each) => ({ value: String(each), label: t('editor.form.pointNumber', { number: each }) }))}
      />
    </FormDialog>
  );
};
