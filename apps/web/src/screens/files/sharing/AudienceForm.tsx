import { fileRightRoutes, type Everyone } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { ErrorNote } from '../../../ui/Banner/ErrorNote.js';
import { Button } from '../../../ui/Button/Button.js';
import { DialogFoot } from '../../../ui/Dialog/Dialog.js';
import { Checkbox, Radios } from '../../../ui/Field/Choice.js';
import { toast } from '../../../ui/Toast/toasts.js';
import type { Audience } from './seen.js';
import { NamedPeople } from './NamedPeople.js';
import { Readings } from './Readings.js';
import styles from './Sharing.module.css';
import { labelled, readersOf, wishOf, type Wish } from './wish.js';

interface Props {
  readonly entry: string;
  readonly audience: Audience;
  readonly onClose: () => void;
}

/** Choose all or some, name the some, save; what comes of it stands below as a sentence. */
export const AudienceForm = ({ entry, audience, onClose }: Props) => {
  const { t } = useTranslation();
  const seat = useFraction();
  const [wish, setWish] = useState<Wish>(() => wishOf(audience));
  const set = useChangeIn(seat.fractionId, fileRightRoutes.set);
  const clear = useChangeIn(seat.fractionId, fileRightRoutes.clear);
  const readers = readersOf(wish, audience, seat.membershipId);
  const closed = wish.everyone === 'none';
  const done = (): void => {
    toast(t('files.audience.saved', { name: audience.name }));
    onClose();
  };
  const save = (): void => set.mutate({ params: { entry }, body: { everyone: wish.everyone, nonPublic: closed && wish.nonPublic, people: [...wish.people] } }, { onSuccess: done });
  return (
    <div className={styles.form}>
      {audience.from === null ? null : <p>{t('files.audience.from', { name: audience.from })}</p>}
      <Radios<Everyone>
        legend={t('files.audience.members')}
        name="everyone"
        value={wish.everyone}
        options={(['write', 'read', 'none'] as const).map((value) => ({ value, label: t(`files.audience.choice.${value}`) }))}
        onChange={(everyone) => setWish({ ...wish, everyone })}
      />
      {closed ? (
        <div>
          <Checkbox label={t('files.audience.label')} checked={wish.nonPublic} onChange={({ target }) => setWish(labelled(wish, target.checked, audience))} />
          {wish.nonPublic ? <p className={styles.hint}>{t('files.audience.nonPublicHint')}</p> : null}
        </div>
      ) : null}
      <NamedPeople wish={wish} audience={audience} onChange={setWish} />
      <p className={styles.result} role="status">
        {t('files.audience.readers', { count: readers })}
      </p>
      {audience.may.readLog ? <Readings entry={entry} /> : null}
      <ErrorNote error={set.error ?? clear.error} />
      <DialogFoot>
        {audience.own ? (
          <Button isPending={clear.isPending} onPress={() => clear.mutate({ params: { entry } }, { onSuccess: done })}>
            {t('files.audience.clear')}
          </Button>
        ) : null}
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" isPending={set.isPending} onPress={save}>
          {t('common.save')}
        </Button>
      </DialogFoot>
    </div>
  );
};
