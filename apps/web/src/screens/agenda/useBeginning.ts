import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { fractionKey } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';

type Ask = (fraction: string) => Promise<{ readonly id: string }>;

/** Begins an amendment and leads to the wording it proposes. A double click begins one. */
export const useBeginning = () => {
  const { fractionId } = useFraction();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const under = useRef(false);
  const change = useMutation({
    mutationFn: (ask: Ask) => ask(fractionId),
    onSuccess: async ({ id }) => {
      void cache.invalidateQueries({ queryKey: fractionKey(fractionId) });
      await navigate({ to: '/f/$fractionId/antraege/$motion', params: { fractionId, motion: id }, search: { wortlaut: true } });
    },
    onSettled: () => {
      under.current = false;
    },
  });
  const begin = (ask: Ask): void => {
    if (under.current) return;
    under.current = true;
    change.mutate(ask);
  };
  return { begin, isPending: change.isPending, error: change.error };
};
