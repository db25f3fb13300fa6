import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../VisuallyHidden.js';
import styles from './Skeleton.module.css';

/** Keeps the room of what is being loaded, so that nothing jumps. */
export const Skeleton = ({ rows = 4 }: { readonly rows?: number }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} aria-busy="true">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.bar} aria-hidden="true" />
      ))}
    </div>
  );
};
