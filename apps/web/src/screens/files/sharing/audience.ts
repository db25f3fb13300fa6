import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/useFormat.js';
import type { Circles, Item } from '../item.js';

type Seen = Pick<Item, 'everyone' | 'nonPublic' | 'circle'>;

/** "Wer sieht das?" as a short sentence for a line of the list. */
export const useAudience = () => {
  const { t } = useTranslation();
  const { shortDate, language } = useFormat();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return ({ everyone, nonPublic, circle }: Seen, circles: Circles): string => {
    const people = circle === null ? [] : (circles.get(circle) ?? []);
    const named = everyone === 'none' ? people : people.filter(({ outside }) => outside);
    const names = named.map(({ name, until, outside }) => (until !== null && outside ? t('files.audience.until', { name, date: shortDate(until) }) : name));
    const who = names.length > 2 ? t('files.audience.people', { count: names.length }) : list.format(names);
    if (everyone === 'none') return t(nonPublic ? 'files.audience.nonPublic' : 'files.audience.only', { who: who === '' ? t('files.audience.nobody') : who });
    const whole = t(everyone === 'read' ? 'files.audience.wholeReads' : 'files.audience.whole');
    return names.length === 0 ? whole : t('files.audience.plus', { whole, who });
  };
};
