import type { CollabRole } from '#contracts';
import * as Y from 'yjs';
import { IndexeddbPersistence } from 'y-indexeddb';
import { copyOf, databaseOf, forgetCopy, forgetMotion, holdOpen, keepMark, type CopyMark } from '../../offline/copies.js';
import { keeps } from '../../offline/device.js';
import { confirmAt, noteUnconfirmed, unconfirmedOf, type Written } from '../../offline/unconfirmed.js';
import { ownWords } from './own-words.js';

/** What a device held of a text when its page was opened. */
export interface Kept {
  readonly epoch: number;
  readonly role: CollabRole;
  readonly frozen: boolean;
  /** Changes that nobody confirmed before the page before this one was closed. */
  readonly changes: number;
}

/** What a copy in memory needs of the device. */
export type CopyKeeper = Pick<Keeper, 'isSource' | 'restore' | 'begin' | 'count' | 'close' | 'forget' | 'ownWords'>;

/** For texts that are only here as long as their page is open. */
export const keepsNothing = (doc: Y.Doc): CopyKeeper => ({
  isSource: () => false,
  restore: () => Promise.resolve(null),
  begin: () => Promise.resolve(false),
  count: () => undefined,
  close: () => undefined,
  forget: () => Promise.resolve(),
  ownWords: () => ownWords(doc, [{ client: doc.clientID, from: 0 }]),
});

/** The copy of one text on this device: read when the page opens, written as long as it is open. */
export class Keeper {
  private store: IndexeddbPersistence | null = null;
  private mark: CopyMark | null = null;
  private readonly own: string;
  /** Notes of pages that are gone; ours takes their place. */
  private inherited: { readonly places: readonly string[]; readonly written: readonly Written[] } = { places: [], written: [] };
  /** Clock of this page's client in the text up to which everything is confirmed. */
  private confirmed = 0;
  private letGo: (() => void) | null = null;

  constructor(
    private readonly person: string,
    private readonly fraction: string,
    private readonly motion: string,
    private readonly doc: Y.Doc,
  ) {
    this.own = `${motion}/${crypto.randomUUID()}`;
  }

  /** Whether an update of the document came from the device. */
  isSource(origin: unknown): boolean {
    return origin !== null && origin === this.store;
  }

  /** Puts what the device holds into the document; null: nothing. */
  async restore(): Promise<Kept | null> {
    this.letGo ??= holdOpen(this.motion);
    const mark = await copyOf(this.person, this.motion);
    if (mark === null) return null;
    const { places, changes, written } = await unconfirmedOf(this.motion);
    this.inherited = { places, written };
    this.mark = mark;
    this.store = new IndexeddbPersistence(databaseOf(mark), this.doc);
    await this.store.whenSynced;
    return { epoch: mark.epoch, role: mark.role, frozen: mark.frozen, changes };
  }

  /** All of the text is here: from now on the device has it too. False when this browser keeps nothing. */
  async begin(epoch: number, role: CollabRole, frozen: boolean): Promise<boolean> {
    if (!(await keeps())) return false;
    const { person, fraction, motion } = this;
    this.mark = { person, fraction, motion, epoch, role, frozen, at: Date.now() };
    if (this.store === null) {
      this.store = new IndexeddbPersistence(databaseOf(this.mark), this.doc);
      await this.store.whenSynced;
    }
    await keepMark(this.mark);
    return true;
  }

  /** Said before the text itself is written: a change is never called saved because a page was closed in between. */
  count(changes: number): void {
    const { places, written } = this.inherited;
    if (changes === 0) {
      this.confirmed = Y.getState(this.doc.store, this.doc.clientID);
      this.inherited = { places: [], written: [] };
      return void confirmAt([this.own, ...places]);
    }
    // What is taken over is noted here before it is crossed out there.
    this.inherited = { places: [], written };
    void noteUnconfirmed(this.own, { changes, written: [...written, this.ownPart] }).then(() => confirmAt(places));
  }

  /** What the person wrote here and nobody confirmed. */
  ownWords(): string {
    return ownWords(this.doc, [...this.inherited.written, this.ownPart]);
  }

  close(): void {
    void this.store?.destroy();
    this.store = null;
    this.letGo?.();
    this.letGo = null;
  }

  private get ownPart(): Written {
    return { client: this.doc.clientID, from: this.confirmed };
  }

  /** This copy is not the document's any more; or, when it is `closed` to the person, nothing may speak of it either. */
  async forget(closed = false): Promise<void> {
    const mark = this.mark ?? (await copyOf(this.person, this.motion));
    this.close();
    this.mark = null;
    if (mark !== null) await (closed ? forgetMotion(mark) : forgetCopy(mark));
  }
}
