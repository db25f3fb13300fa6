import { joined, type Edit } from './edit.js';

type Keys = readonly string[];

const blank = (key: string | undefined): boolean => key === ' ';
const hasWords = (keys: Keys, from: number, to: number): boolean => keys.slice(from, to).some((key) => !blank(key));

/** The same edits as people would mark them: a phrase as one, and a word with the blank behind it. */
export const tidied = (edits: readonly Edit[], a: Keys, b: Keys): Edit[] => joined(phrases(edits.map((edit) => slid(edit, a, b)), a, b));

/** What was put in or taken out begins with its word, not with the blank before it. */
function slid(edit: Edit, a: Keys, b: Keys): Edit {
  const { fromA, toA, fromB, toB } = edit;
  const inserted = fromA === toA;
  if (!inserted && fromB !== toB) return edit;
  const [keys, from, to] = inserted ? [b, fromB, toB] : [a, fromA, toA];
  if (to - from < 2 || !blank(keys[from]) || !blank(keys[to])) return edit;
  return { fromA: fromA + 1, toA: toA + 1, fromB: fromB + 1, toB: toB + 1 };
}

/** Two replaced words with nothing but a blank between them are one replaced phrase. */
function phrases(edits: readonly Edit[], a: Keys, b: Keys): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    const whole = last && { ...last, toA: edit.toA, toB: edit.toB };
    if (last && whole && !hasWords(a, last.toA, edit.fromA) && hasWords(a, whole.fromA, whole.toA) && hasWords(b, whole.fromB, whole.toB)) {
      result[result.length - 1] = whole;
    } else result.push(edit);
  }
  return result;
}
