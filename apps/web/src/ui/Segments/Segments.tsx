import type { LucideIcon } from 'lucide-react';
import styles from './Segments.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly icon?: LucideIcon }[];
  readonly onChange: (value: T) => void;
}

/** A few views of the same thing, of which one is pressed. */
export const Segments = <T extends string>({ label, value, options, onChange }: Props<T>) => (
  <div className={styles.segments} role="group" aria-label={label}>
    {options.map(({ value: own, label: word, icon: Icon }) => (
      <button key={own} type="button" className={styles.segment} aria-pressed={own === value} onClick={() => onChange(own)}>
        {Icon === undefined ? null : <Icon size={18} aria-hidden="true" />}
        {word}
      </button>
    ))}
  </div>
);
