const firstMs = 400;
const longestMs = 20_000;

/** How long to wait before the attempt after `failed` fruitless ones; spread, so that a restarted server is not stormed. */
export const backOffMs = (failed: number, chance: number = Math.random()): number =>
  Math.round(Math.min(firstMs * 2 ** failed, longestMs) * (0.5 + chance / 2));
