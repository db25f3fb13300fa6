import type { ComparedBlockView } from '#contracts';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/Announcer/announce.js';
import { spoken } from './sentences.js';
import type { Compared } from './useChoice.js';

/** What is stepped through: each changed line once, a moved one where it stands now. */
export const isStop = ({ kind }: ComparedBlockView): boolean => kind !== 'same' && kind !== 'movedAway';

export const stopId = (index: number): string => `aenderung-${index}`;

export interface Stepping {
  readonly count: number;
  /** The one that is shown, from 0; null before the first step. */
  readonly current: number | null;
  readonly go: (by: 1 | -1) => void;
  readonly show: (index: number) => void;
}

const reveal = (index: number): void => {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  document.getElementById(stopId(index))?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
};

/** From change to change, by buttons and by Alt with the arrows; each is shown and read out. */
export const useStepping = ({ blocks }: Compared): Stepping => {
  const { t } = useTranslation();
  const [current, setCurrent] = useState<number | null>(null);
  const stops = blocks.filter(isStop);
  const count = stops.length;
  const show = useCallback(
    (index: number): void => {
      const block = blocks.filter(isStop)[index];
      if (block === undefined) return;
      setCurrent(index);
      reveal(index);
      announce(`${t('versions.step', { at: index + 1, count })}. ${spoken(t, block)}`);
    },
    [blocks, count, t],
  );
  const go = useCallback(
    (by: 1 | -1): void => {
      if (count === 0) return;
      show(current === null ? (by === 1 ? 0 : count - 1) : (current + by + count) % count);
    },
    [count, current, show],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      go(event.key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);
  return { count, current, go, show };
};
