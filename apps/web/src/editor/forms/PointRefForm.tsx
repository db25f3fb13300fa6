import { pointsIn } from '#motion';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select/Select.js';
import type { FormProps } from './form-props.js';
import { FormDialog } from './FormDialog.js';
import { insertPointRef } from './insert.js';

const short = (text: string): string => (text.length > 50 ? `${text.slice(0, 48).trimEnd()} …` : text);

/** "siehe Beschlusspunkt 2", which stays right. */
export const PointRefForm = ({ editor, onClose }: FormProps) => {
  const { t } = useTranslation();
  const points = pointsIn(editor.state.doc);
  const [number, setNumber] = useState(points[0]?.number ?? 1);
  const save = (): void => {
    onClose();
    insertPointRef(editor, number);
  };
  return (
    <FormDialog title={t('structure.ref')} verb={t('editor.form.insert')} onClose={onClose} onSubmit={save}>
      <Select
        label={t('editor.form.point')}
        hint={t('structure.refHint')}
        value={String(number)}
        onChange={(event) => setNumber(Number(event.target.value))}
        options={points.map((each) => ({ value: String(each.number), label: t('structure.refPoint', { number: each.number, text: short(each.node.textContent) }) }))}
      />
    </FormDialog>
  );
};
