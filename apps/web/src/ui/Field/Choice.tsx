import type { InputHTMLAttributes, Ref } from 'react';
import styles from './Field.module.css';

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'type'> {
  readonly label: string;
  readonly ref?: Ref<HTMLInputElement>;
}

export const Checkbox = ({ label, ...input }: CheckboxProps) => (
  <label className={styles.choice}>
    <input {...input} type="checkbox" />
    <span>{label}</span>
  </label>
);

interface RadioProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all visible. */
export const Radios = <T extends string>({ legend, name, value, options, onChange }: RadioProps<T>) => (
  <fieldset className={styles.choices}>
    <legend>{legend}</legend>
    {options.map((option) => (
      <label key={option.value} className={styles.choice}>
        <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
        <span>{option.label}</span>
      </label>
    ))}
  </fieldset>
);
