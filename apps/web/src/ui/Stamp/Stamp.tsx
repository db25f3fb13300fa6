import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.js';
import styles from './Stamp.module.css';

interface Props {
  /** When the council office confirmed. Only what is proven is stamped. */
  readonly at: string;
  readonly number: string | null;
}

/** The receipt stamp (Eingangsstempel). */
export const Stamp = ({ at, number }: Props) => {
  const { t } = useTranslation();
  const { stampTime } = useFormat();
  return (
    <div className={styles.stamp}>
      {t('motion.received')}
      <small>{[stampTime(at), number].filter(Boolean).join(' · ')}</small>
    </div>
  );
};
