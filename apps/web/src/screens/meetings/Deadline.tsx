import { useTranslation } from 'react-i18next';
import { daysUntil } from '../../format/dates.js';
import { useFormat } from '../../format/useFormat.js';
import { Chip } from '../../ui/Chip/Chip.js';

const soonDays = 3;

/** "Noch 2 Tage bis zum Antragsschluss.": a warning from three days before. */
export const Deadline = ({ at }: { readonly at: string | null }) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  if (at === null) return null;
  const days = daysUntil(at);
  const time = <time dateTime={at}>{t('meetings.deadlineAt', { date: dayAndTime(at) })}</time>;
  if (new Date(at) < new Date()) return <span>{t('meetings.deadlineOver')}</span>;
  return (
    <>
      {time} <Chip tone={days <= soonDays ? 'warn' : 'neutral'}>{days === 0 ? t('meetings.today') : t('meetings.daysLeft', { count: days })}</Chip>
    </>
  );
};
