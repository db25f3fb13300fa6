import type { Aligned } from './align.js';
import { similarity, type Known } from './similarity.js';

/** A word or two stand in many places by chance. */
const fewestWords = 3;
const fewestWhenChanged = 6;
/** So much alike is the same paragraph in another place, with a few words changed. */
const ALIKE = 0.75;
const MOST_PAIRS = 20_000;

/** Which new block is which old one in another place. */
export function moves(rows: readonly Aligned[]): Map<Known, Known> {
  const gone = rows.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const come = rows.flatMap(({ before, after }) => (after && !before ? [after] : []));
  const found = new Map<Known, Known>();
  const left = new Set(gone);
  const take = (after: Known, before: Known | undefined): void => {
    if (!before) return;
    left.delete(before);
    found.set(after, before);
  };
  const byKey = new Map<string, Known[]>();
  for (const each of gone.filter((known) => known.words.length >= fewestWords)) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
  for (const after of come) take(after, byKey.get(after.key)?.shift());
  if (left.size * come.length > MOST_PAIRS) return found;
  for (const after of come) if (!found.has(after)) take(after, mostAlike(after, left));
  return found;
}

function mostAlike(after: Known, candidates: ReadonlySet<Known>): Known | undefined {
  if (after.words.length < fewestWhenChanged) return undefined;
  let best: { known: Known; alike: number } | undefined;
  for (const known of candidates) {
    if (known.block.role !== after.block.role) continue;
    const alike = similarity(known, after);
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { known, alike };
  }
  return best?.known;
}
