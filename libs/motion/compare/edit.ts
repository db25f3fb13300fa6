/** `b` takes the place of `a`: indices from and to (excluded) on both sides. What lies between two edits is equal. */
export interface Edit {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Edits that touch become one. */
export function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last && last.toA === edit.fromA && last.toB === edit.fromB) result[result.length - 1] = { ...last, toA: edit.toA, toB: edit.toB };
    else result.push(edit);
  }
  return result;
}
