import { randomUUID } from 'node:crypto';
import type { Report } from '../report.js';
import { Doorbell, type Note } from './doorbell.js';
import { isFrom, parcels, unwrapped, wrapped } from './parcels.js';

/** What every doorbell does that carries notes over a wire: gathers what rings at once, knows its own voice again. */
export abstract class Carrier extends Doorbell {
  protected heard: (note: Note) => void = () => undefined;
  private readonly self = randomUUID();
  private pending: Note[] = [];
  private sending = false;

  constructor(protected readonly report: Report) {
    super();
  }

  ring(note: Note): void {
    if (this.pending.push(note) === 1) setImmediate(() => void this.flush());
  }

  /** May throw; what is not sent is made up for by the next look at the database. */
  protected abstract send(payload: string, notes: readonly Note[]): Promise<void>;

  protected receive(payload: string): void {
    if (isFrom(this.self, payload)) return;
    const notes = unwrapped(payload);
    if (notes === null) return this.report('a note on the doorbell is unreadable', {});
    notes.forEach(this.heard);
  }

  /** One parcel at a time: what rings meanwhile goes with the next one. */
  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.pending.length > 0) {
      const notes = this.pending;
      this.pending = [];
      for (const parcel of parcels(notes)) await this.post(parcel);
    }
    this.sending = false;
  }

  private async post(parcel: readonly Note[]): Promise<void> {
    try {
      await this.send(wrapped(this.self, parcel), parcel);
    } catch (error) {
      this.report('a note was not sent', { error });
    }
  }
}
