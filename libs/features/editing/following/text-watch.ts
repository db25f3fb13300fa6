import { Doorbell, type DocumentRef, type Note } from '#collab';

/** When `changed` is called: once the writing pauses for `quietMs`, and every `longestMs` while it does not. */
export interface Patience {
  readonly quietMs: number;
  readonly longestMs: number;
}

interface Pending {
  readonly since: number;
  /** How often it was tried in vain. */
  readonly failed: number;
  readonly timer: NodeJS.Timeout;
}

const firstPauseMs = 300;
const longestPauseMs = 30_000;
/** Almost an hour: then it is no passing trouble, and the next words or the next opening of the text try once more. */
const mostTries = 120;

/**
 * A doorbell that also notices which texts of this node were committed, and calls `changed` when its
 * patience ends, so that lists, search and what branches off a text follow. What fails is tried again: nobody may
 * write a second time for a while.
 */
export class TextWatch extends Doorbell {
  private readonly pending = new Map<string, Pending>();
  private closed = false;

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
    this.closed = true;
    for (const { timer } of this.pending.values()) clearTimeout(timer);
    this.pending.clear();
    await this.inner.close();
  }

  private notice({ fractionId, documentId }: DocumentRef): void {
    const document = { fractionId, documentId };
    const before = this.pending.get(keyOf(document));
    const since = before?.since ?? Date.now();
    const { quietMs, longestMs } = this.patience;
    this.later(document, Math.max(0, Math.min(quietMs, since + longestMs - Date.now())), { since, failed: before?.failed ?? 0 });
  }

  private later(document: DocumentRef, waitMs: number, told: Omit<Pending, 'timer'>): void {
    clearTimeout(this.pending.get(keyOf(document))?.timer);
    const timer = setTimeout(() => void this.tell(document, told), waitMs);
    this.pending.set(keyOf(document), { ...told, timer });
  }

  private async tell(document: DocumentRef, { failed }: Omit<Pending, 'timer'>): Promise<void> {
    this.pending.delete(keyOf(document));
    try {
      await this.changed(document);
    } catch (error) {
      this.onError(error);
      // What was written meanwhile tells by itself.
      if (this.closed || this.pending.has(keyOf(document)) || failed >= mostTries) return;
      this.later(document, Math.min(firstPauseMs * 2 ** failed, longestPauseMs), { since: Date.now(), failed: failed + 1 });
    }
  }
}

const keyOf = ({ fractionId, documentId }: DocumentRef): string => `${fractionId}/${documentId}`;
