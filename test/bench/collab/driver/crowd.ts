import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Running } from '../contestant.js';
import { dice } from '../../../support/dice.js';
import { BenchClient, type Watch } from './client.js';
import { Typist } from './trace.js';

interface Seat {
  readonly client: BenchClient;
  readonly typist: Typist;
  dueAt: number;
}

const tickMs = 2;
const arrivingAtOnce = 25;

/** All clients of one workload, and what they saw while it was measured. */
export class Crowd implements Watch {
  readonly clients: BenchClient[] = [];
  readonly propagation: number[] = [];
  readonly confirmation: number[] = [];
  sent = 0;
  private readonly seats: Seat[] = [];
  /** Per Yjs client: when the letter with this clock was typed. */
  private readonly typedAt = new Map<number, Map<number, number>>();
  private measuring = false;

  /** `carets`: whether every key moves one, as in an editor. */
  constructor(
    private readonly running: Running,
    private readonly carets = false,
  ) {}

  /** `writers` of these people type, the others read. */
  async enter(documents: readonly string[], people: number, writers: number): Promise<void> {
    const arrivals = documents.flatMap((document) => Array.from({ length: people }, (_, index) => ({ document, writes: index < writers })));
    for (let start = 0; start < arrivals.length; start += arrivingAtOnce) {
      await Promise.all(arrivals.slice(start, start + arrivingAtOnce).map(({ document, writes }) => this.admit(document, writes)));
    }
  }

  /** Everybody types at this rate for so long. With `measured` it is written down. */
  async write(seconds: number, perSecond: number, measured: boolean): Promise<void> {
    this.measuring = measured;
    const end = performance.now() + seconds * 1_000;
    const roll = dice(7);
    for (const seat of this.seats) seat.dueAt = performance.now() + (roll() * 1_000) / perSecond;
    for (let now = performance.now(); now < end; now = performance.now()) {
      for (const seat of this.seats) if (seat.dueAt <= now) this.stroke(seat, 1_000 / perSecond);
      await sleep(tickMs);
    }
    this.measuring = false;
    await sleep(300);
  }

  arrived(client: number, clock: number): void {
    const typed = this.typedAt.get(client)?.get(clock);
    if (typed !== undefined) this.propagation.push(performance.now() - typed);
  }

  confirmed({ sentAt, confirmed }: BenchClient, count: number): void {
    if (!this.measuring) return;
    const now = performance.now();
    for (let n = confirmed; n < count; n += 1) this.confirmation.push(now - (sentAt[n] ?? now));
  }

  leave(): void {
    this.clients.forEach((client) => client.leave());
  }

  private async admit(document: string, writes: boolean): Promise<void> {
    const client = new BenchClient(this.running.contestant.dialect, this.running.port, document, this);
    this.clients.push(client);
    await client.synced;
    if (writes) this.seats.push({ client, typist: new Typist(client.text, this.seats.length * 97), dueAt: 0 });
    this.typedAt.set(client.doc.clientID, new Map());
  }

  private stroke(seat: Seat, pauseMs: number): void {
    const { client, typist } = seat;
    const before = client.sentAt.length;
    if (this.measuring) this.typedAt.get(client.doc.clientID)?.set(Y.getState(client.doc.store, client.doc.clientID), performance.now());
    seat.dueAt += typist.act() * pauseMs;
    if (this.carets) client.point(typist.caret);
    if (this.measuring) this.sent += client.sentAt.length - before;
  }
}
