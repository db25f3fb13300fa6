import { useTranslation } from 'react-i18next';
import { toast } from '../../ui/Toast/toasts.js';
import { backToText } from '../paper/back-to-text.js';
import type { FormKind } from '../paper/views/desk.js';
import type { FormProps } from './form-props.js';
import { changeAt, nodeAt, removeAt } from './spot.js';

/** Reads and changes the node a form was opened for, and says so when somebody removed it meanwhile. */
export const useChangeHere = (kind: FormKind, { editor, spot, onClose }: FormProps) => {
  const { t } = useTranslation();
  const finish = (changed: boolean): void => {
    if (!changed) toast(t('editor.form.gone'), { tone: 'bad' });
    onClose();
    backToText(editor);
  };
  const text = (name: string): string => {
    const value: unknown = spot === null ? '' : nodeAt(editor, kind, spot)?.node.attrs[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    text,
    flag: (name: string): boolean => spot !== null && nodeAt(editor, kind, spot)?.node.attrs[name] === true,
    change: (attributes: Readonly<Record<string, unknown>>) => finish(spot !== null && changeAt(editor, kind, spot, attributes)),
    remove: () => finish(spot !== null && removeAt(editor, kind, spot)),
    finish,
  };
};
