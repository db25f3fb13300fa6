import { everydayRoutes, motionRoutes, type MotionView, type Result } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryIn, useChangeIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { useFormat } from '../format/useFormat.js';
import { announce } from '../ui/Announcer/announce.js';
import { ErrorNote } from '../ui/Banner/ErrorNote.js';
import { Loaded } from '../ui/Loaded/Loaded.js';
import { Select } from '../ui/Select/Select.js';
import styles from './Filing.module.css';
import { meetingsFor } from './meetings-for.js';

type Known = Result<typeof everydayRoutes.meetings>;

interface Target {
  readonly bodyId: string | null;
  readonly meetingId: string | null;
}

const orNull = (value: string): string | null => (value === '' ? null : value);

/** Body and meeting; what is chosen is kept at once. */
export const TargetChoice = ({ motion }: { readonly motion: MotionView }) => {
  const { fractionId } = useFraction();
  const known = useQuery(queryIn(fractionId, everydayRoutes.meetings, {}));
  return (
    <Loaded query={known} rows={1}>
      {(data) => <Choice motion={motion} known={data} />}
    </Loaded>
  );
};

const Choice = ({ motion, known }: { readonly motion: MotionView; readonly known: Known }) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const { fractionId } = useFraction();
  const change = useChangeIn(fractionId, motionRoutes.change);
  const keep = (target: Target): void =>
    change.mutate({ params: { motion: motion.id }, body: target }, { onSuccess: () => announce(t('filing.target.saved')) });
  // While it is being kept, what was chosen is shown, not what was there before.
  const chosen = change.isPending ? change.variables.body : { bodyId: motion.bodyId, meetingId: motion.meeting?.id };
  const nothing = motion.bodyId === null ? [{ value: '', label: t('filing.target.noBody') }] : [];
  const meetings = meetingsFor(motion, known.meetings).map(({ id, name, start }) => ({ value: id, label: `${dayAndTime(start)} · ${name}` }));
  return (
    <>
      <div className={styles.fields}>
        <Select
          label={t('filing.target.body')}
          value={chosen.bodyId ?? ''}
          options={[...nothing, ...known.bodies.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ target }) => keep({ bodyId: orNull(target.value), meetingId: null })}
        />
        <Select
          label={t('filing.target.meeting')}
          value={chosen.meetingId ?? ''}
          disabled={motion.bodyId === null}
          options={[{ value: '', label: t('filing.target.noMeeting') }, ...meetings]}
          onChange={({ target }) => keep({ bodyId: motion.bodyId, meetingId: orNull(target.value) })}
        />
      </div>
      <ErrorNote error={change.error} />
    </>
  );
};
