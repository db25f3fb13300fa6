import type { MotionRow, MotionState } from '#contracts';
import { useTranslation } from 'react-i18next';
import { Chip, type Tone } from './Chip.js';

const tones: Record<MotionState, Tone> = {
  draft: 'neutral',
  in_review: 'warn',
  adopted: 'ok',
  filing: 'warn',
  filed: 'ok',
  confirmed: 'ok',
  on_agenda: 'ok',
  decided: 'neutral',
  returned: 'bad',
  withdrawn: 'neutral',
};

interface Props {
  readonly state: MotionState;
  /** Shown while consents are being gathered: "In Abstimmung 5/7". */
  readonly consents?: MotionRow['consents'];
}

/** Where a motion stands, in a word. */
export const StateChip = ({ state, consents }: Props) => {
  const { t } = useTranslation();
  const counted = state === 'in_review' && consents !== undefined && consents.needed > 0;
  return (
    <Chip tone={tones[state]}>
      {t(`motion.state.${state}`)}
      {counted ? <span>{t('motion.consentsShort', { given: consents.given, needed: consents.needed })}</span> : null}
    </Chip>
  );
};
