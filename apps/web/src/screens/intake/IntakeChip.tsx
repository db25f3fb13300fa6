import type { IntakeState } from '#contracts';
import { useTranslation } from 'react-i18next';
import { Chip, type Tone } from '../../ui/Chip/Chip.js';

const tones: Record<IntakeState, Tone> = {
  new: 'warn',
  confirmed: 'ok',
  returned: 'bad',
  on_agenda: 'ok',
  decided: 'neutral',
  withdrawn: 'neutral',
};

/** The office's own state, and whether the filing came in time while that still matters. */
export const IntakeChip = ({ state, inTime }: { readonly state: IntakeState; readonly inTime: boolean | null }) => {
  const { t } = useTranslation();
  return (
    <>
      {state === 'new' && inTime === false ? <Chip tone="bad">{t('intake.late')}</Chip> : null}
      <Chip tone={tones[state]}>{t(`intake.state.${state}`)}</Chip>
    </>
  );
};
