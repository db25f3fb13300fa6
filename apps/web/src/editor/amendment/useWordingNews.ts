import { amendmentRoutes } from '#contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Doc } from 'yjs';
import { queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';

/** After this pause in writing the house has the words, and nobody is about to change them again. */
const pauseMs = 1500;

/** Reads the synopsis anew when the wording that is open here has changed, whoever wrote. */
export const useWordingNews = (motion: string, wording: Doc | null): void => {
  const cache = useQueryClient();
  const { fractionId } = useFraction();
  useEffect(() => {
    if (wording === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const { queryKey } = queryIn(fractionId, amendmentRoutes.get, { params: { motion } });
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void cache.invalidateQueries({ queryKey }), pauseMs);
    };
    wording.on('update', later);
    return () => {
      clearTimeout(timer);
      wording.off('update', later);
    };
  }, [cache, fractionId, motion, wording]);
};
