import * as Y from 'yjs';

/** The document in memory. Whatever goes in comes out re-encoded, so foreign bytes are never passed on as they are. */
export class Replica {
  readonly doc = new Y.Doc();
  private emitted: Uint8Array[] = [];
  private full: Uint8Array | null = null;

  constructor() {
    this.doc.on('update', (update: Uint8Array) => {
      this.emitted.push(update);
      this.full = null;
    });
  }

  /** In one transaction: merging the log first would take quadratic time. */
  static of(stored: { readonly snapshot: Uint8Array | null; readonly updates: readonly Uint8Array[] }): Replica {
    const replica = new Replica();
    replica.applyAll(stored);
    return replica;
  }

  /** Applies committed text. Returns what was new, or null. */
  applyAll({ snapshot, updates }: { readonly snapshot: Uint8Array | null; readonly updates: readonly Uint8Array[] }): Uint8Array | null {
    this.doc.transact(() => {
      if (snapshot !== null) Y.applyUpdate(this.doc, snapshot);
      for (const update of updates) Y.applyUpdate(this.doc, update);
    });
    return this.takeEmitted();
  }

  /** Applies one inspected update. Returns what was new, or null when it changed nothing. */
  apply(update: Uint8Array): Uint8Array | null {
    Y.applyUpdate(this.doc, update);
    return this.takeEmitted();
  }

  /** All of it, or what a copy with this state vector lacks. Many joiners with empty hands share one encoding. */
  encode(stateVector?: Uint8Array): Uint8Array {
    if (stateVector !== undefined && stateVector.byteLength > 1) return Y.encodeStateAsUpdate(this.doc, stateVector);
    this.full ??= Y.encodeStateAsUpdate(this.doc);
    return this.full;
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** Number of the next operation of this Yjs client; 0 for a stranger. */
  clockOf(client: number): number {
    return Y.getState(this.doc.store, client);
  }

  get clients(): number {
    return this.doc.store.clients.size;
  }

  destroy(): void {
    this.doc.destroy();
  }

  private takeEmitted(): Uint8Array | null {
    // Nothing waits here for missing parts: the inspection lets through only what can be applied whole.
    this.doc.store.pendingStructs = null;
    this.doc.store.pendingDs = null;
    const [first, ...more] = this.emitted.splice(0);
    if (first === undefined) return null;
    return more.length === 0 ? first : Y.mergeUpdates([first, ...more]);
  }
}
