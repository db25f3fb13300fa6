import { commentRoutes, type Call, type CommentsView, type MotionView, type Result, type Route } from '#contracts';
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callIn } from '../../api/client.js';
import { queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';

/** The socket tells at once; this is for the time without one. */
const askAgainMs = 20_000;

const listOf = (fraction: string, motion: string) => queryIn(fraction, commentRoutes.list, { params: { motion } });

/** The comments on a motion, where this person may see any. */
export const useComments = ({ id, may }: Pick<MotionView, 'id' | 'may'>): UseQueryResult<CommentsView> => {
  const { fractionId } = useFraction();
  return useQuery({ ...listOf(fractionId, id), enabled: may.readComments, refetchInterval: askAgainMs });
};

/** Has the comments read anew. */
export const useCommentsAgain = (motion: string): (() => Promise<void>) => {
  const cache = useQueryClient();
  const { fractionId } = useFraction();
  return useCallback(() => cache.invalidateQueries({ queryKey: listOf(fractionId, motion).queryKey }), [cache, fractionId, motion]);
};

/** A change of comments; afterwards they are read anew, and nothing else is. */
export const useCommentChange = <R extends Route>(motion: string, route: R): UseMutationResult<Result<R>, Error, Call<R>> => {
  const { fractionId } = useFraction();
  const again = useCommentsAgain(motion);
  return useMutation({ mutationFn: (input: Call<R>): Promise<Result<R>> => callIn(fractionId, route, input), onSuccess: again });
};
