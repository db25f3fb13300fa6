import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Field.module.css';

export interface FieldShell {
  readonly label: string;
  readonly hint?: string | undefined;
  /** A sentence; shown under the field and read out with it. */
  readonly error?: string | undefined;
  /** Marks the field as one that may stay empty. */
  readonly optional?: boolean;
}

export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface Props extends FieldShell {
  readonly children: (ids: FieldIds) => ReactNode;
}

/** Label, hint and error around one input. */
export const Field = ({ label, hint, error, optional = false, children }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} {optional ? <small>({t('common.optional')})</small> : null}
      </label>
      {hint === undefined ? null : (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error === undefined ? undefined : true })}
      {error === undefined ? null : (
        <span className={styles.error} id={`${id}-error`}>
          <span aria-hidden="true">✗</span>
          {error}
        </span>
      )}
    </div>
  );
};
