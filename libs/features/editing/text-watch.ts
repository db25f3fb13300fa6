import { Doorbell, type DocumentRef, type Note } from '#collab';

/** When `changed` is called: once the writing pauses for `quietMs`, and every `longestMs` while it does not. */
export interface Patience {
  readonly quietMs: number;
  readonly longestMs: number;
}

interface Pending {
  readonly since: number;
  timer: NodeJS.Timeout;
}

/**
 * A doorbell that also notices which texts of this node were committed, and calls `changed` when its
 * patience ends, so that lists, search and what branches off a text follow.
 */
export class TextWatch extends Doorbell {
  private readonly pending = new Map<string, Pending>();

  constructor(
    private readonly inner: Doorbell,
    private readonly patience: Patience,
    private readonly changed: (document: DocumentRef) => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {
    super();
  }

  ring(note: Note): void {
    this.inner.ring(note);
    if (note.kind === 'moved') this.notice(note);
  }

  listen(heard: (note: Note) => void): Promise<void> {
    return this.inner.listen(heard);
  }

  async close(): Promise<void> {
    for (const { timer } of this.pending.values()) clearTimeout(timer);
    this.pending.clear();
    await this.inner.close();
  }

  private notice({ fractionId, documentId }: DocumentRef): void {
    const key = `${fractionId}/${documentId}`;
    const before = this.pending.get(key);
    if (before) clearTimeout(before.timer);
    const since = before?.since ?? Date.now();
    const { quietMs, longestMs } = this.patience;
    const wait = Math.max(0, Math.min(quietMs, since + longestMs - Date.now()));
    const timer = setTimeout(() => {
      this.pending.delete(key);
      this.changed({ fractionId, documentId }).catch(this.onError);
    }, wait);
    this.pending.set(key, { since, timer });
  }
}
