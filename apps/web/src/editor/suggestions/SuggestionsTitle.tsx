import type { MotionView } from '#contracts';
import { useTranslation } from 'react-i18next';
import { openOnes, useSuggestions } from './useSuggestions.js';

/** "Vorschläge 2": those that are open. */
export const SuggestionsTitle = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const count = openOnes(useSuggestions(motion).data).length;
  return count === 0 ? t('suggestions.title') : t('suggestions.titleCount', { count });
};
