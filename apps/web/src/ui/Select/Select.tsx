import { ChevronDown } from 'lucide-react';
import type { Ref, SelectHTMLAttributes } from 'react';
import { Field, type FieldShell } from '../Field/Field.js';
import styles from './Select.module.css';

interface Props extends FieldShell, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'style' | 'id' | 'children'> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly ref?: Ref<HTMLSelectElement>;
}

/** The device's own list: the best one there is on phones and with screen readers. */
export const Select = ({ label, hint, error, optional, options, ...select }: Props) => (
  <Field label={label} hint={hint} error={error} optional={optional}>
    {(ids) => (
      <span className={styles.wrap}>
        <select {...select} {...ids} className={styles.select}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={styles.arrow} size={18} aria-hidden="true" />
      </span>
    )}
  </Field>
);
