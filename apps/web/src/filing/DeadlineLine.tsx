import { useTranslation } from 'react-i18next';
import { daysUntil } from '../format/dates.js';
import { useFormat } from '../format/useFormat.js';
import { Chip } from '../ui/Chip/Chip.js';
import styles from './Filing.module.css';

const soonDays = 3;

/** "Fr., 27.11., 12:00 Uhr, noch 2 Tage": a warning from three days before; a missed one is said, not hidden. */
export const DeadlineLine = ({ at }: { readonly at: string }) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const days = daysUntil(at);
  const over = new Date(at) < new Date();
  const word = over ? t('filing.target.over') : days === 0 ? t('meetings.today') : t('meetings.daysLeft', { count: days });
  return (
    <span className={styles.line}>
      <time dateTime={at}>{t('filing.target.deadlineAt', { date: dayAndTime(at) })}</time>
      <Chip tone={over ? 'bad' : days <= soonDays ? 'warn' : 'neutral'}>{word}</Chip>
    </span>
  );
};
