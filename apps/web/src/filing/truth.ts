import type { FilingView, MotionState, MotionView } from '#contracts';

/** What a sender is truthfully told about a filing; one sentence each in the catalogue. */
export type Truth = 'under_way' | 'not_delivered' | 'unclear' | 'sent' | 'delivered' | 'confirmed' | 'returned' | 'withdrawn';

const filedStates: readonly MotionState[] = ['filing', 'filed', 'confirmed', 'on_agenda', 'decided', 'returned', 'withdrawn'];

/** The first attempt takes seconds: until then nothing has gone wrong. */
const firstAttemptMs = 20_000;
/** After this, waiting at the page is no longer what a person does. */
const patienceMs = 120_000;
const closeMs = 2000;
const calmMs = 10_000;

type Moment = Pick<FilingView, 'state' | 'attempts' | 'filedAt'>;

/** The filing this motion stands or falls by; null while the text is (again) being prepared. */
export const presentFiling = (motion: Pick<MotionView, 'state' | 'filing'>): FilingView | null =>
  filedStates.includes(motion.state) ? motion.filing : null;

const ageMs = ({ filedAt }: Moment, now: Date): number => now.getTime() - Date.parse(filedAt);

const isFirstAttempt = (filing: Moment, now: Date): boolean => filing.attempts <= 1 && ageMs(filing, now) < firstAttemptMs;

/**
 * The truth about a filing. While something is on its way the server already calls it `unknown`, so that a crash
 * leaves no false certainty; during the first attempt that is no news for a person.
 */
export const truthOf = (filing: Moment, now: Date): Truth => {
  switch (filing.state) {
    case 'pending':
      return filing.attempts === 0 && isFirstAttempt(filing, now) ? 'under_way' : 'not_delivered';
    case 'unknown':
      return isFirstAttempt(filing, now) ? 'under_way' : 'unclear';
    case 'rejected':
      return 'returned';
    default:
      return filing.state;
  }
};

/** How long until the motion is read again, in milliseconds; `false` when nothing more is to come. */
export const pollEvery = (motion: Pick<MotionView, 'state' | 'filing'> | undefined, now: Date): number | false => {
  if (motion === undefined) return false;
  // Somebody else may file it meanwhile, in another tab or at another desk.
  if (motion.state === 'adopted') return calmMs;
  const filing = presentFiling(motion);
  if (filing === null) return false;
  const open = filing.state === 'pending' || filing.state === 'unknown';
  if (open) return ageMs(filing, now) < patienceMs ? closeMs : calmMs;
  return filing.state === 'sent' || filing.state === 'delivered' ? calmMs : false;
};
