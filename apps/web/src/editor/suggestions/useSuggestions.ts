import { suggestionRoutes, type MotionView, type Result, type SuggestionView } from '#contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { useChangeIn, queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import type { Exchange } from '../connection/exchange.js';

/** The socket tells at once; this is for the time without one. */
const askAgainMs = 20_000;

export type Suggestions = Result<typeof suggestionRoutes.list>;

const listOf = (fraction: string, motion: string) => queryIn(fraction, suggestionRoutes.list, { params: { motion } });

/** Who may read what others say about the motion is shown what they propose. */
export const useSuggestions = ({ id }: Pick<MotionView, 'id'>): UseQueryResult<Suggestions> => {
  const { fractionId } = useFraction();
  return useQuery({ ...listOf(fractionId, id), refetchInterval: askAgainMs });
};

export const openOnes = (all: Suggestions | undefined): SuggestionView[] => all?.items.filter(({ state }) => state === 'open') ?? [];

/** Reads the suggestions anew as soon as one was written or decided. */
export const useSuggestionNews = (motion: string, exchange: Exchange): void => {
  const cache = useQueryClient();
  const { fractionId } = useFraction();
  useEffect(
    () => exchange.onNotice((topic) => topic === 'suggestions' && void cache.invalidateQueries({ queryKey: listOf(fractionId, motion).queryKey })),
    [cache, exchange, fractionId, motion],
  );
};

/** Leads to the own suggestion, which begins with the text as it is, and back to the motion. */
export const useSuggesting = (motion: string) => {
  const { fractionId } = useFraction();
  const navigate = useNavigate();
  const begin = useChangeIn(fractionId, suggestionRoutes.begin);
  const to = useCallback(
    (vorschlag: string | undefined) => navigate({ to: '/f/$fractionId/antraege/$motion', params: { fractionId, motion }, search: vorschlag === undefined ? {} : { vorschlag } }),
    [navigate, fractionId, motion],
  );
  return {
    isPending: begin.isPending,
    begin: () => begin.mutate({ params: { motion } }, { onSuccess: ({ id }) => void to(id), onError: showFailure }),
    leave: () => void to(undefined),
  };
};
