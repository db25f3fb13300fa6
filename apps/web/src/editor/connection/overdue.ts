/** Milliseconds without a confirmation after which a person is told. */
export const patienceMs = 10_000;

/** How long until the patience ends, in milliseconds; 0: it has ended; null: nothing is waited for. */
export const patienceLeft = (since: number | null, now: number): number | null =>
  since === null ? null : Math.max(0, since + patienceMs - now);
