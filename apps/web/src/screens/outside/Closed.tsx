import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import styles from './Outside.module.css';

type Shut = 'share' | 'dropBox' | 'unknown';

/** Why a door stays shut, whatever is tried again; null: it may still open. */
export const shutBy = (error: unknown, what: 'share' | 'dropBox'): Shut | null => {
  if (!(error instanceof ApiError)) return null;
  if (error.code === 'share_closed') return what;
  return error.code === 'not_found' ? 'unknown' : null;
};

/** Told plainly to whoever comes too late, also in the middle of reading, or by a link that lost a part on its way. */
export const Closed = ({ what }: { readonly what: Shut }) => {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <h1>{t(`outside.closed.${what}`)}</h1>
      <p className={styles.sub}>{t(`outside.closed.${what}Hint`)}</p>
    </div>
  );
};
