/** One after another: a transaction has one connection, which answers one question at a time. */
export async function inOrder<T, R>(items: readonly T[], act: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await act(item, index));
  return results;
}
