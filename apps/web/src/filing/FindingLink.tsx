import type { FindingView, MotionView } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../app/person.js';
import { Button } from '../ui/Button/Button.js';
import { LinkButton } from '../ui/Button/LinkButton.js';
import { spotOf } from './findings.js';
import { targetId } from './TargetStep.js';

interface Props {
  readonly motion: MotionView;
  readonly finding: FindingView;
}

/** The way to where a finding is mended: into the text, to the annexes, or to the choice of the body on this page. */
export const FindingLink = ({ motion, finding }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const spot = spotOf(finding);
  if (spot === 'nowhere') return null;
  if (spot === 'target') return <Button onPress={toTarget}>{t('filing.check.toTarget')}</Button>;
  const word = spot === 'annexes' ? 'toAnnexes' : motion.may.edit ? 'mend' : 'look';
  return (
    <LinkButton to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: motion.id }} search={{ place: finding.place ?? undefined }}>
      {t(`filing.check.${word}`)}
    </LinkButton>
  );
};

const toTarget = (): void => {
  const step = document.getElementById(targetId);
  step?.scrollIntoView({ block: 'center' });
  step?.querySelector('select')?.focus();
};
