import { useTranslation } from 'react-i18next';
import { useFraction } from '../app/person.js';
import { BackLink } from '../ui/BackLink/BackLink.js';

/** Back to the editor of this motion. */
export const BackToMotion = ({ motionId }: { readonly motionId: string }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  return (
    <BackLink to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: motionId }}>
      {t('filing.backToMotion')}
    </BackLink>
  );
};
