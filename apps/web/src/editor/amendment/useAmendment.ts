import { amendmentRoutes, type AmendmentView, type MotionView } from '#contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useChangeIn, queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { showFailure } from '../../ui/Toast/showFailure.js';

/** The wording that is open here tells at once; this is for one that others write elsewhere, and for the time without a connection. */
const askAgainMs = 20_000;

/** What this amendment changes; null where the motion is none, or was begun without a parent. Whoever comes from the wording sees what was just written there. */
export const useAmendment = ({ id, kind }: Pick<MotionView, 'id' | 'kind'>): UseQueryResult<{ amendment: AmendmentView | null }> => {
  const { fractionId } = useFraction();
  return useQuery({ ...queryIn(fractionId, amendmentRoutes.get, { params: { motion: id } }), enabled: kind === 'amendment', staleTime: 0, refetchInterval: askAgainMs });
};

/** Begins an amendment to the latest version of this motion, and leads to its wording. */
export const useAmending = (motion: string) => {
  const { fractionId } = useFraction();
  const navigate = useNavigate();
  const begin = useChangeIn(fractionId, amendmentRoutes.begin);
  const to = (id: string) => navigate({ to: '/f/$fractionId/antraege/$motion', params: { fractionId, motion: id }, search: { wortlaut: true } });
  return () => begin.mutate({ params: { motion }, body: {} }, { onSuccess: ({ id }) => void to(id), onError: showFailure });
};
