import type { MotionView } from '#contracts';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';

/** Says that this is the wording the amendment proposes, and leads back to the amendment. */
export const WordingBar = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  return (
    <Banner
      tone="warn"
      role="status"
      action={
        <LinkButton icon={ArrowLeft} to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: motion.id }} search={{ place: 'amendment' }}>
          {t('amendment.toAmendment')}
        </LinkButton>
      }
    >
      {t('amendment.writing')}
    </Banner>
  );
};
