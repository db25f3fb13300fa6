import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until there is an answer; fails after a minute. */
export async function until<T>(ask: () => Promise<T | null>, timeoutMs = 60_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error('It did not happen within the time');
    await wait(50);
  }
}
