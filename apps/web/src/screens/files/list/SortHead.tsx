import { useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes.js';
import styles from './Columns.module.css';

const keys = ['name', 'changed', 'size'] as const;
type Key = (typeof keys)[number];
/** Names begin at A; of times and sizes one first wants the newest and the largest. */
const first = { name: false, changed: true, size: true } as const;

interface Props {
  /** Above columns, as wide as they are; otherwise one after another. */
  readonly columns?: boolean;
}

/** By what the entries are sorted; pressing one sorts by it, once more the other way round. */
export const SortHead = ({ columns = false }: Props) => {
  const { t } = useTranslation();
  const { nach = 'name', ab = false } = useSearch({ strict: false });
  const navigate = useNavigate();
  const sort = (key: Key): void =>
    void navigate({ to: '.', search: (before) => ({ ...before, nach: key, ab: key === nach ? !ab : first[key] }), replace: true });
  return (
    <div className={classes(styles.head, columns && styles.columns)} role="group" aria-label={t('files.sort.label')}>
      {keys.map((key) => (
        <button key={key} type="button" className={classes(styles.sort, columns && styles[key])} aria-pressed={key === nach} onClick={() => sort(key)}>
          {t(`files.sort.${key}`)}
          {key !== nach ? null : ab ? <ArrowDown size={16} aria-label={t('files.sort.down')} /> : <ArrowUp size={16} aria-label={t('files.sort.up')} />}
        </button>
      ))}
      {columns ? <span className={styles.audience}>{t('files.audience.verb')}</span> : null}
    </div>
  );
};
