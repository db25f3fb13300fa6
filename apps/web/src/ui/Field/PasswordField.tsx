import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field.js';
import styles from './Field.module.css';
import type { TextProps } from './TextField.js';

/** A password, which whoever types it may look at: long ones are hard to hit blindly on glass. */
export const PasswordField = ({ label, hint, error, ...input }: Omit<TextProps, 'type' | 'optional'>) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <span className={styles.secret}>
          <input autoCapitalize="none" spellCheck={false} {...input} {...ids} type={shown ? 'text' : 'password'} className={styles.input} />
          <button type="button" className={styles.reveal} aria-controls={ids.id} onClick={() => setShown(!shown)}>
            {t(shown ? 'common.conceal' : 'common.reveal')}
          </button>
        </span>
      )}
    </Field>
  );
};
