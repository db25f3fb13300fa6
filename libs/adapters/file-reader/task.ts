import type { UnreadableReason } from '#contracts';

/** What the reading process is asked and what it answers. `edge` is of pictures, `most` (characters) of texts. */
export interface Task {
  readonly id: number;
  readonly wish: { readonly kind: 'text'; readonly most: number } | { readonly kind: 'picture'; readonly edge: number };
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}

export type Result = { readonly text: string } | { readonly webp: Uint8Array } | { readonly unreadable: UnreadableReason };
export type Answer = { readonly id: number; readonly result: Result };

/** Thrown while a file is read: the reason lies in the file. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}
