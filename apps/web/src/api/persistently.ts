import { ApiError } from './api-error.js';

export interface Patience {
  /** Whether the line is gone just now; it goes on by itself. */
  readonly onOffline: (gone: boolean) => void;
  readonly signal: AbortSignal;
}

const passing = (error: unknown): boolean => error instanceof ApiError && (error.passing || error.code === 'storage_down' || error.code === 'checksum_wrong');

/** What fails for a moment is tried again by itself, without end while the line is gone. */
export const persistently = async <T>(act: () => Promise<T>, { onOffline, signal }: Patience): Promise<T> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      signal.throwIfAborted();
      const result = await act();
      if (attempt > 0) onOffline(false);
      return result;
    } catch (error) {
      signal.throwIfAborted();
      if (!passing(error)) throw error;
      onOffline(true);
      await pause(Math.min(1000 * 2 ** attempt, 15_000), signal);
    }
  }
};

/** Waits, but no longer than until the browser says that the line is back. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = new AbortController();
    const end = (): void => {
      done.abort();
      clearTimeout(timer);
      if (signal.aborted) reject(new DOMException('stopped', 'AbortError'));
      else resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end, { signal: done.signal });
    signal.addEventListener('abort', end, { signal: done.signal });
  });
