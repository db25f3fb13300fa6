import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button/Button.js';
import styles from './People.module.css';

/** Whom one follows, and the way out of it. */
export const FollowBar = ({ name, onEnd }: { readonly name: string; readonly onEnd: () => void }) => {
  const { t } = useTranslation();
  return createPortal(
    <div className={styles.follow} data-follow-bar="" role="region" aria-label={t('company.following', { name })}>
      <span>{t('company.following', { name })}</span>
      <Button onPress={onEnd}>{t('company.followEnd')}</Button>
    </div>,
    document.body,
  );
};
