import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { begunIn, isOf } from './begun.js';
import { bringOne, giveUp, type Box } from './bring.js';
import { isOpen, type HandInItem } from './model.js';

export interface HandIns {
  readonly items: readonly HandInItem[];
  readonly bring: (files: readonly File[]) => void;
  readonly cancel: (item: HandInItem) => void;
  readonly retry: (item: HandInItem) => void;
}

type Change = (key: number, part: Partial<HandInItem>) => void;

/** The files of this visit, one after the other on their way. */
export const useHandIns = (box: Box): HandIns => {
  const [items, setItems] = useState<readonly HandInItem[]>([]);
  const next = useRef(0);
  const change: Change = (key, part) => setItems((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const { run, stop } = useRunner(box, change);
  useEffect(() => {
    const waiting = items.find(({ state }) => state === 'waiting');
    if (waiting) run(waiting);
  });
  useLeaving(items.some(isOpen));
  return {
    items,
    bring: (files) => {
      const known = begunIn(box.token);
      const uploadOf = (file: File) => known.find((each) => isOf(each, file))?.upload ?? null;
      const added = files.map((file): HandInItem => ({ key: (next.current += 1), file, state: 'waiting', sent: 0, upload: uploadOf(file), receipt: null, error: null }));
      setItems((all) => [...all, ...added]);
    },
    cancel: ({ key, upload }) => {
      change(key, { state: 'cancelled', sent: 0, upload: null });
      stop(key);
      if (upload !== null) giveUp(box.token, upload);
    },
    retry: ({ key }) => change(key, { state: 'waiting', error: null }),
  };
};

/** One file at a time; who comes meanwhile stays waiting and is drawn again when it is their turn. */
const useRunner = (box: Box, change: Change): { run: (item: HandInItem) => void; stop: (key: number) => void } => {
  const cache = useQueryClient();
  const [, redraw] = useState(0);
  const running = useRef<{ readonly key: number; readonly stop: AbortController } | null>(null);
  const bring = async ({ key, file, upload }: HandInItem, { signal }: AbortController): Promise<void> => {
    try {
      const receipt = await bringOne(box, file, upload, {
        signal,
        onProgress: (sent) => change(key, { sent }),
        onOffline: (gone) => change(key, { state: gone ? 'offline' : 'running' }),
        onBegun: (id) => (signal.aborted ? giveUp(box.token, id) : change(key, { upload: id })),
      });
      change(key, { state: 'done', sent: file.size, receipt });
    } catch (error) {
      if (!signal.aborted) change(key, { state: 'failed', error });
    }
  };
  const run = (item: HandInItem): void => {
    if (running.current !== null) return;
    const stop = new AbortController();
    running.current = { key: item.key, stop };
    change(item.key, { state: 'running' });
    void bring(item, stop).then(() => {
      running.current = null;
      redraw((count) => count + 1);
      void cache.invalidateQueries({ queryKey: ['house'] });
    });
  };
  return { run, stop: (key) => (running.current?.key === key ? running.current.stop.abort() : undefined) };
};

/** While something is on its way the browser asks before it leaves; what was begun goes on later all the same. */
const useLeaving = (open: boolean): void =>
  useEffect(() => {
    if (!open) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [open]);
