import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../app/person.js';
import styles from './PublicFrame.module.css';

/** The frame of screens without a rail: sign-in, invitation, filing by link. */
export const PublicFrame = ({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }) => {
  const { t } = useTranslation();
  const { installation } = useMe();
  const product = t('common.product');
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <i aria-hidden="true" />
        <span>
          {installation.name}
          {installation.name.includes(product) ? null : <small>{product}</small>}
        </span>
      </header>
      <main id="inhalt" tabIndex={-1} className={wide ? styles.wide : styles.narrow}>
        {children}
      </main>
    </div>
  );
};
