import { motionRoutes, type MotionKind } from '#contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { callIn } from '../../api/client.js';
import { fractionKey } from '../../api/queries.js';

/** A draft from the template of its kind; leads to it. */
export const useCreate = (fractionId: string) => {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (kind: MotionKind) => callIn(fractionId, motionRoutes.create, { body: { kind } }),
    onSuccess: async ({ id }) => {
      void cache.invalidateQueries({ queryKey: fractionKey(fractionId) });
      await navigate({ to: '/f/$fractionId/antraege/$motion', params: { fractionId, motion: id } });
    },
  });
};
