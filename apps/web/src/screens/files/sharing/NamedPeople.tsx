import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../../app/person.js';
import { IconButton } from '../../../ui/Button/IconButton.js';
import { TextField } from '../../../ui/Field/TextField.js';
import { Select } from '../../../ui/Select/Select.js';
import { dayOf, endOfDay } from '../../members/end-of-day.js';
import type { Audience } from './seen.js';
import styles from './Sharing.module.css';
import type { NamedPerson, Wish } from './wish.js';

interface Props {
  readonly wish: Wish;
  readonly audience: Audience;
  readonly onChange: (wish: Wish) => void;
}

/** People named one by one: members, expert citizens and guests. What is non-public the latter only read. */
export const NamedPeople = ({ wish, audience, onChange }: Props) => {
  const { t } = useTranslation();
  const { membershipId: me } = useFraction();
  const named = new Set(wish.people.map(({ membershipId }) => membershipId));
  const free = audience.seats.filter(({ membershipId, outside }) => !named.has(membershipId) && membershipId !== me && (outside || wish.everyone !== 'write'));
  const outside = new Set(audience.seats.flatMap((seat) => (seat.outside ? [seat.membershipId] : [])));
  const put = (people: readonly NamedPerson[]): void => onChange({ ...wish, people });
  return (
    <div className={styles.people}>
      {free.length === 0 ? null : (
        <Select
          label={t('files.audience.add')}
          value=""
          options={[{ value: '', label: t('files.audience.choose') }, ...free.map(({ membershipId, name, outside }) => ({ value: membershipId, label: outside ? t('files.audience.outside', { name }) : name }))]}
          onChange={({ target }) => (target.value === '' ? undefined : put([...wish.people, { membershipId: target.value, right: 'read', until: null }]))}
        />
      )}
      <ul role="list" className={styles.named} aria-label={t('files.audience.named')}>
        {wish.people.map((person) => (
          <Person
            key={person.membershipId}
            person={person}
            audience={audience}
            nonPublic={wish.nonPublic}
            isMe={person.membershipId === me}
            onChange={(next) => put(wish.people.flatMap((each) => (each === person ? next : each)))}
          />
        ))}
      </ul>
      {wish.people.some(({ membershipId, right }) => right === 'write' && outside.has(membershipId)) ? <p className={styles.hint}>{t('files.audience.outsideWrites')}</p> : null}
    </div>
  );
};

interface PersonProps {
  readonly person: NamedPerson;
  readonly audience: Audience;
  readonly nonPublic: boolean;
  readonly isMe: boolean;
  readonly onChange: (next: readonly NamedPerson[]) => void;
}

const Person = ({ person, audience, nonPublic, isMe, onChange }: PersonProps) => {
  const { t } = useTranslation();
  const seat = audience.seats.find(({ membershipId }) => membershipId === person.membershipId);
  if (!seat) return null;
  const { name, outside } = seat;
  if (isMe) return <li className={styles.person}>{t('files.audience.me', { name })}</li>;
  const rights = (outside && nonPublic ? (['read'] as const) : (['read', 'write'] as const)).map((value) => ({ value, label: t(`files.audience.right.${value}`) }));
  return (
    <li className={styles.person}>
      <span className={styles.name}>{outside ? t('files.audience.outside', { name }) : name}</span>
      <Select
        label={t('files.audience.mayOf', { name })}
        value={person.right}
        options={rights}
        onChange={({ target }) => onChange([{ ...person, right: target.value === 'write' ? 'write' : 'read' }])}
      />
      <TextField
        label={t('files.audience.untilOf', { name })}
        type="date"
        value={dayOf(person.until)}
        onChange={({ target }) => onChange([{ ...person, until: endOfDay(target.value) }])}
      />
      <IconButton icon={X} label={t('files.audience.removeOf', { name })} onPress={() => onChange([])} />
    </li>
  );
};
