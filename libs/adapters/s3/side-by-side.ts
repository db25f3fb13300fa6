/**
 * Does something with each part while the next ones are gathered: reading, encrypting and sending go on side by side.
 * At most `most` are under way, so that one upload holds `most` + 1 parts and no more. The results stand in order. When
 * one fails, those under way have ended before it is told.
 */
export async function sideBySide<P, R>(parts: AsyncIterable<P>, most: number, act: (part: P, index: number) => Promise<R>): Promise<R[]> {
  const begun: Promise<R>[] = [];
  try {
    for await (const part of parts) {
      await begun[begun.length - most];
      const acting = act(part, begun.length);
      // Its failure is told where it is waited for.
      acting.catch(() => undefined);
      begun.push(acting);
    }
    return await Promise.all(begun);
  } finally {
    await Promise.allSettled(begun);
  }
}
