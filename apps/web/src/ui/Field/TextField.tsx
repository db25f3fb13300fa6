import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react';
import { Field, type FieldShell } from './Field.js';
import styles from './Field.module.css';

type Native<T> = Omit<T, 'className' | 'style' | 'id' | 'children'>;

export interface TextProps extends FieldShell, Native<InputHTMLAttributes<HTMLInputElement>> {
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line: text, e-mail, password, number, date. Takes what `register` of react-hook-form gives. */
export const TextField = ({ label, hint, error, optional, type = 'text', ...input }: TextProps) => (
  <Field label={label} hint={hint} error={error} optional={optional}>
    {(ids) => <input {...input} {...ids} type={type} className={styles.input} />}
  </Field>
);

interface AreaProps extends FieldShell, Native<TextareaHTMLAttributes<HTMLTextAreaElement>> {
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines. */
export const TextArea = ({ label, hint, error, optional, ...area }: AreaProps) => (
  <Field label={label} hint={hint} error={error} optional={optional}>
    {(ids) => <textarea rows={4} {...area} {...ids} className={styles.input} />}
  </Field>
);
