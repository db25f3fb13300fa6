/** Names one document. The fraction comes along because every read and write must say whose data it opens. */
export interface DocumentRef {
  readonly fractionId: string;
  readonly documentId: string;
}

/** What the row of a document says, apart from its text. */
export interface DocumentHead {
  readonly documentId: string;
  readonly state: 'draft' | 'frozen';
  readonly epoch: number;
  readonly schemaVersion: number;
  readonly headSeq: number;
  readonly aclVersion: number;
  readonly barred: readonly number[];
}

/** The committed text after `from`: a snapshot when the log no longer reaches back that far, then updates without a gap. */
export interface DocumentTail {
  readonly head: DocumentHead;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
}

export interface NewUpdate {
  readonly personId: string | null;
  readonly data: Uint8Array;
}

/** Updates for one document, valid only if epoch and rights are still these when the transaction holds the row. */
export interface Append {
  readonly documentId: string;
  readonly epoch: number;
  readonly aclVersion: number;
  readonly updates: readonly NewUpdate[];
}

export type AppendOutcome =
  | { readonly kind: 'committed'; readonly headSeq: number }
  /** The rights changed meanwhile: ask again who may write. */
  | { readonly kind: 'acl' }
  | { readonly kind: 'refused'; readonly reason: 'frozen' | 'epoch' | 'gone' };

export interface Bar {
  readonly clientIds: readonly number[];
  readonly aclVersion: number;
  readonly newEpoch: boolean;
}

export interface Barred {
  readonly aclVersion: number;
  readonly epoch: number;
}

/** Where documents are kept. All methods throw when the database does not answer; nothing is half done then. */
export abstract class DocumentStore {
  /** One transaction for all; outcomes in the order of `appends`. A refused document does not hold back the others. */
  abstract append(fractionId: string, appends: readonly Append[]): Promise<AppendOutcome[]>;
  /** `null`: there is no such document in this fraction. */
  abstract read(ref: DocumentRef, from: number): Promise<DocumentTail | null>;
  abstract heads(fractionId: string, documentIds: readonly string[]): Promise<DocumentHead[]>;
  /**
   * Keeps these Yjs clients out for good and raises `aclVersion`, so that no node commits them unaware; with `newEpoch` it
   * keeps every older copy out. Returns what holds now, or `null` when the rights are no longer those of `aclVersion`: then
   * nothing is done.
   */
  abstract bar(ref: DocumentRef, wanted: Bar): Promise<Barred | null>;
  /** Folds the log into a snapshot, then drops the folded part. Changes nothing that `read` tells. */
  abstract compact(ref: DocumentRef): Promise<void>;
}
