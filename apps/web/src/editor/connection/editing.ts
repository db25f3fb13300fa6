import { readDocument, toText } from '#motion';
import { addressOf, type OpenText } from '../open-text.js';
import { Exchange, type ExchangeParts } from './exchange.js';
import type { ExchangeState } from './exchange-state.js';
import { Keeper, keepsNothing } from './keeper.js';
import { bringToSafety } from './safety.js';

export interface EditingState extends ExchangeState {
  readonly exchange: Exchange;
}

/** How long an editor that was left goes on sending what is not yet confirmed. */
const lastSendMs = 10_000;
/** How long a copy outlives its use: the editor may still be drawn with it once. */
const forgetMs = 1_000;

/** One person at one motion: asks for tickets, and begins anew with a fresh copy when the old one is of no use. */
export class Editing {
  state: EditingState;
  private readonly listeners = new Set<() => void>();
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private beginnings = 0;
  private closed = false;

  constructor(
    readonly person: string,
    private readonly fraction: string,
    readonly motion: string,
    private readonly text: OpenText,
  ) {
    this.state = this.begin();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): EditingState => this.state;

  start(): void {
    clearTimeout(this.leaving);
    this.leaving = undefined;
    this.state.exchange.start();
  }

  /** The screen is gone; what is on its way may still arrive. */
  leave(): void {
    const { exchange, saved } = this.state;
    if (saved.changes === 0) exchange.stop();
    this.leaving = setTimeout(() => exchange.destroy(), saved.changes === 0 ? forgetMs : lastSendMs);
  }

  /** The text as it stands here, if something in it is saved nowhere else. */
  unsavedText(): string | null {
    const { exchange } = this.state;
    return exchange.state.saved.changes === 0 ? null : toText(readDocument(exchange.doc));
  }

  private begin(): EditingState {
    this.beginnings += 1;
    const { person, fraction, motion, text } = this;
    // The device holds the motion's own text alone: the words of another must never come into it.
    const keeper: ExchangeParts['keeper'] = text.kind === 'motion' ? (doc) => new Keeper(person, fraction, motion, doc) : keepsNothing;
    const exchange: Exchange = new Exchange({ ask: (epoch) => addressOf(fraction, motion, text, epoch), keeper }, () => this.changed(exchange));
    return { ...exchange.state, exchange };
  }

  private changed(exchange: Exchange): void {
    if (exchange !== this.state.exchange) return;
    const { stranded, ending, saved, filled } = exchange.state;
    const useless = stranded || ending === 'stale' || ending === 'refused';
    // A text that was here whole is begun anew by others: as often as they decide about a suggestion.
    if (ending === 'stale' && filled && saved.changes === 0) this.beginnings = 1;
    // What is refused again and again is not asked for a third time: then the person must reload.
    if (useless && this.beginnings < 4) return this.beginAnew(exchange);
    if (ending === 'forbidden') void this.closedToUs(exchange);
    // What nobody confirmed waits here until the same person signs in again.
    if (ending === 'signed_out' && saved.changes === 0) void exchange.keeper.forget();
    this.tell(exchange);
    if (saved.changes === 0 && this.leaving !== undefined) exchange.stop();
  }

  private beginAnew(old: Exchange): void {
    if (old.state.saved.changes > 0) void bringToSafety(old, this, old.state);
    this.state = this.begin();
    // The old copy is still in the editor until the next drawing: it is only silenced now.
    old.stop();
    setTimeout(() => old.destroy(), forgetMs);
    const fresh = this.state.exchange;
    void old.keeper.forget().then(() => fresh.start());
    this.tell(fresh);
  }

  private tell(exchange: Exchange): void {
    this.state = { ...exchange.state, exchange };
    for (const listener of this.listeners) listener();
  }

  /** Nothing of the text stays on the device, except what the person wrote and nobody else has. */
  private async closedToUs(exchange: Exchange): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    if (exchange.state.saved.changes > 0) await bringToSafety(exchange, this, exchange.state);
    await exchange.keeper.forget(true);
  }
}
