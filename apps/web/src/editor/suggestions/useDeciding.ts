import { suggestionRoutes } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { announce } from '../../ui/Announcer/announce.js';
import { showFailure } from '../../ui/Toast/showFailure.js';

export type Verdict = 'accept' | 'reject';

/** Takes over or refuses one change, or all of a suggestion (`null`). */
export const useDeciding = (motion: string) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const accept = useChangeIn(fractionId, suggestionRoutes.accept);
  const reject = useChangeIn(fractionId, suggestionRoutes.reject);
  const decide = (suggestion: string, change: string | null, verdict: Verdict): void =>
    (verdict === 'accept' ? accept : reject).mutate(
      { params: { motion, suggestion }, body: { change } },
      { onSuccess: () => announce(t(`suggestions.said.${verdict}`)), onError: showFailure },
    );
  return { decide, isPending: accept.isPending || reject.isPending };
};
