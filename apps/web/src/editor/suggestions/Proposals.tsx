import { lazy, Suspense } from 'react';
import type { LayerProps } from './SuggestionLayer.js';
import { openOnes, useSuggestionNews, useSuggestions } from './useSuggestions.js';

/** Most texts have no proposals: what draws them comes when there are some. */
const SuggestionLayer = lazy(() => import('./SuggestionLayer.js').then(({ SuggestionLayer: layer }) => ({ default: layer })));

/** What is proposed, drawn into the open text; nothing where nothing is. */
export const Proposals = (props: LayerProps) => {
  const { data } = useSuggestions(props.motion);
  useSuggestionNews(props.motion.id, props.exchange);
  if (props.text.kind === 'motion' && openOnes(data).length === 0) return null;
  return (
    <Suspense fallback={null}>
      <SuggestionLayer {...props} />
    </Suspense>
  );
};
