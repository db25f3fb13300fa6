import { SaveState, type Frame, type NoticeTopic, type Saved } from '#contracts';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { z } from 'zod';
import { forgetOthers, withoutOwn } from './awareness-frame.js';
import { beginning, type ExchangeState } from './exchange-state.js';
import type { CopyKeeper } from './keeper.js';
import { Line } from './line.js';

export interface ExchangeParts {
  /** Asks for a ticket; the address to open with it. Throws ApiError. */
  readonly ask: (epoch: number | null) => Promise<URL>;
  readonly keeper: (doc: Y.Doc) => CopyKeeper;
}

interface AwarenessChange {
  readonly added: number[];
  readonly updated: number[];
  readonly removed: number[];
}

/** Name and colour as the server gives them to the person of this session; null: our caret is gone. */
const stampedUser = z.object({ user: z.object({ id: z.string(), name: z.string(), color: z.string() }) }).nullable();

/** After a freeze, confirmations for what was already sent may still arrive. */
const graceMs = 1_500;

/** One copy of the text and its conversation with the server. Knows what is committed and what is only here. */
export class Exchange {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  state: ExchangeState = { ...beginning, troubleSince: Date.now() };
  private readonly saves = new SaveState((saved) => this.note(saved));
  private readonly line: Line;
  /** Everything from before this connection was sent on it; from then on each change goes by itself. */
  private inStep = false;
  private readonly noticed = new Set<(topic: NoticeTopic) => void>();
  private grace: ReturnType<typeof setTimeout> | undefined;
  /** Of the copy of this text on the device. */
  readonly keeper: CopyKeeper;
  private restoring: Promise<void> | undefined;
  private stopped = false;
  /** Which beginning of the document this copy belongs to; null as long as it holds nothing. */
  private epoch: number | null = null;

  constructor({ ask, keeper }: ExchangeParts, private readonly changed: () => void) {
    this.keeper = keeper(this.doc);
    this.line = new Line(() => ask(this.epoch), {
      opened: () => this.send({ kind: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) }),
      frame: (frame) => this.receive(frame),
      closed: () => this.closed(),
      slow: (slow) => this.tell({ slow }),
      ended: (ending) => this.tell({ ending }),
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.edited(update, origin));
    this.awareness.on('update', (change: AwarenessChange, origin: unknown) => this.moved(change, origin));
  }

  /** Tells when something beside the text changed; returns how to stop that. */
  onNotice(listener: (topic: NoticeTopic) => void): () => void {
    this.noticed.add(listener);
    return () => void this.noticed.delete(listener);
  }

  /** The text appears as this device holds it; then the server is asked. */
  start(): void {
    this.stopped = false;
    this.restoring ??= this.restore();
    void this.restoring.then(() => (this.stopped ? undefined : this.line.start()));
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.grace);
    this.line.stop();
  }

  /** The text as this device holds it. */
  async restore(): Promise<void> {
    const kept = await this.keeper.restore();
    if (kept === null) return;
    this.epoch = kept.epoch;
    this.tell({ filled: true, kept: true, role: kept.role, frozen: kept.frozen });
    if (kept.changes > 0) this.saves.restored(kept.changes);
  }

  /** Ends for good; the copy is forgotten. */
  destroy(): void {
    this.stop();
    this.keeper.close();
    this.awareness.destroy();
    this.doc.destroy();
  }

  private get mayWrite(): boolean {
    return (this.state.role === 'edit' || this.state.role === 'lead') && !this.state.frozen;
  }

  private edited(update: Uint8Array, origin: unknown): void {
    if (origin === this || this.keeper.isSource(origin) || !this.mayWrite) return;
    this.saves.edited();
    if (this.inStep) this.send({ kind: 'update', update });
  }

  private moved({ added, updated, removed }: AwarenessChange, origin: unknown): void {
    if (origin !== 'local' || !this.state.online) return;
    this.send({ kind: 'awareness', update: encodeAwarenessUpdate(this.awareness, [...added, ...updated, ...removed]) });
  }

  private send(frame: Frame): void {
    if (this.line.send(frame)) this.saves.sent(frame);
  }

  private receive(frame: Frame): void {
    switch (frame.kind) {
      case 'hello':
        this.epoch ??= frame.epoch;
        this.tell({ online: true, role: frame.role, frozen: false, troubleSince: null });
        this.send({ kind: 'awareness', update: encodeAwarenessUpdate(this.awareness, [this.doc.clientID]) });
        break;
      case 'sync-step-1':
        this.send({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(this.doc, frame.stateVector) });
        this.inStep = true;
        break;
      case 'sync-step-2':
      case 'update':
        Y.applyUpdate(this.doc, frame.update, this);
        if (frame.kind === 'sync-step-2') this.filled();
        break;
      case 'awareness':
        this.hearCarets(frame.update);
        break;
      case 'notice':
        for (const listener of this.noticed) listener(frame.topic);
        break;
      case 'freeze':
        this.tell({ frozen: true });
        if (this.state.filled) this.keep();
        break;
      default:
    }
    this.saves.received(frame);
    if (frame.kind === 'hello' || frame.kind === 'freeze') this.strandLater();
  }

  private hearCarets(update: Uint8Array): void {
    const { others, own } = withoutOwn(update, this.doc.clientID);
    applyAwarenessUpdate(this.awareness, others, this);
    const stamped = own === null ? null : stampedUser.safeParse(JSON.parse(own));
    if (!stamped?.success || stamped.data === null) return;
    const { user } = stamped.data;
    if (JSON.stringify(user) !== JSON.stringify(this.awareness.getLocalState()?.user)) this.awareness.setLocalStateField('user', user);
  }

  private filled(): void {
    this.line.settled();
    if (!this.state.filled) this.tell({ filled: true });
    this.keep();
  }

  private keep(): void {
    const { role, frozen } = this.state;
    if (this.epoch === null || role === null) return;
    void this.keeper.begin(this.epoch, role, frozen).then((kept) => this.tell({ kept }));
  }

  private strandLater(): void {
    clearTimeout(this.grace);
    if (this.mayWrite || this.saves.now.changes === 0) return;
    this.grace = setTimeout(() => this.tell({ stranded: !this.mayWrite && this.saves.now.changes > 0 }), graceMs);
  }

  private closed(): void {
    this.inStep = false;
    this.saves.closed();
    forgetOthers(this.awareness, this);
    this.tell({ online: false, troubleSince: this.state.troubleSince ?? Date.now() });
  }

  /** Trouble begins with the first change that waits and ends when a confirmation arrives. */
  private note(saved: Saved): void {
    const before = this.state.saved;
    if (saved.changes !== before.changes) this.keeper.count(saved.changes);
    const fewer = saved.changes < before.changes;
    const waiting = saved.changes > 0 && (fewer || before.changes === 0) ? Date.now() : this.state.troubleSince;
    this.tell({ saved, troubleSince: this.state.online && saved.changes === 0 ? null : waiting });
  }

  private tell(part: Partial<ExchangeState>): void {
    this.state = { ...this.state, ...part };
    this.changed();
  }
}
