import { z } from 'zod';
import { closeCode, type Frame } from '#contracts';
import type { Limits } from '../limits.js';
import { mayWrite } from '../access.js';
import { decodeAwareness, encodeAwareness, type Caret } from './awareness-codec.js';
import type { Connection } from './connection.js';

/** What the company in a room needs from the room. */
interface PresenceHost {
  readonly limits: Limits;
  /** To every socket of this room. */
  broadcast(frame: Frame): void;
  /** Carets of this node for the other nodes. */
  relay(awareness: Uint8Array): void;
}

interface Shown {
  clock: number;
  /** JSON, or null after leaving; the clock is kept so that a return is newer. */
  state: string | null;
  readonly personId: string;
  /** Null: on another node. */
  connection: Connection | null;
  renewedAt: number;
}

/** A note to other nodes must stay below the 8,000 bytes of a PostgreSQL notification, base64 included. */
const relayedCarets = 4;

/** Who is here and where. Each socket shows one caret, with the name and colour of its session. */
export class Presence {
  private readonly shown = new Map<number, Shown>();
  private readonly changed = new Set<number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly host: PresenceHost) {}

  /** Stock clients repeat the carets of others: everything that is not this socket's own is passed over. */
  receive(connection: Connection, update: Uint8Array): void {
    const carets = decodeAwareness(update);
    if (carets === null) return connection.close(closeCode.garbage, 'the awareness update cannot be decoded');
    const own = carets.find(({ client, state }) => client === connection.caret || (connection.caret === null && state !== null && this.isFree(client, connection)));
    if (own === undefined) return;
    const state = own.state === null ? null : stamped(own.state, connection, this.host.limits.awarenessBytes);
    if (own.state !== null && state === null) return;
    connection.caret = own.client;
    const before = this.shown.get(own.client)?.clock ?? -1;
    const { personId } = connection.session;
    this.shown.set(own.client, { clock: Math.max(before + 1, own.clock), state, personId, connection, renewedAt: Date.now() });
    this.tellLater(own.client);
  }

  /** A client id belongs to the first person who showed it. */
  private isFree(client: number, connection: Connection): boolean {
    const holder = this.shown.get(client);
    return holder === undefined || holder.personId === connection.session.personId;
  }

  /** Carets from another node, stamped there. */
  receiveRelayed(update: Uint8Array): void {
    for (const { client, clock, state } of decodeAwareness(update) ?? []) {
      const before = this.shown.get(client);
      if (before?.connection?.open === true || (before !== undefined && before.clock >= clock)) continue;
      this.shown.set(client, { clock, state, personId: personOf(state) ?? before?.personId ?? '', connection: null, renewedAt: Date.now() });
      this.tellLater(client);
    }
  }

  introduce(connection: Connection): void {
    const carets = this.carets([...this.shown.keys()].filter((client) => this.shown.get(client)?.state !== null));
    if (carets.length > 0) connection.send({ kind: 'awareness', update: encodeAwareness(carets) });
  }

  /** Another node opened this document and asks who is here. */
  relayAll(): void {
    this.relay([...this.shown].filter(([, { connection }]) => connection !== null).map(([client]) => client));
  }

  leave(connection: Connection): void {
    if (connection.caret === null) return;
    const own = this.shown.get(connection.caret);
    if (own?.connection === connection) this.remove(connection.caret, own);
  }

  /** Drops carets of nodes that fell silent, and in the end those who left long ago. */
  expire(now: number): void {
    for (const [client, shown] of this.shown) {
      const silent = now - shown.renewedAt > this.host.limits.awarenessTimeoutMs;
      if (!silent) continue;
      if (shown.state === null) this.shown.delete(client);
      else if (shown.connection === null) this.remove(client, shown);
    }
  }

  end(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private remove(client: number, shown: Shown): void {
    shown.clock += 1;
    shown.state = null;
    shown.renewedAt = Date.now();
    this.tellLater(client);
  }

  private tellLater(client: number): void {
    this.changed.add(client);
    this.timer ??= setTimeout(() => this.tell(), this.host.limits.awarenessMs);
  }

  private tell(): void {
    this.timer = null;
    const clients = [...this.changed];
    this.changed.clear();
    this.host.broadcast({ kind: 'awareness', update: encodeAwareness(this.carets(clients)) });
    this.relay(clients.filter((client) => this.shown.get(client)?.connection !== null));
  }

  private relay(clients: readonly number[]): void {
    for (let start = 0; start < clients.length; start += relayedCarets) {
      this.host.relay(encodeAwareness(this.carets(clients.slice(start, start + relayedCarets))));
    }
  }

  private carets(clients: readonly number[]): Caret[] {
    return clients.flatMap((client) => {
      const shown = this.shown.get(client);
      return shown === undefined ? [] : [{ client, clock: shown.clock, state: shown.state }];
    });
  }
}

/** The state with the session's name and colour in place of whatever it claimed. Who does not write shows that they are here, no caret. */
function stamped(state: string, { session, role }: Connection, mostBytes: number): string | null {
  if (Buffer.byteLength(state) > mostBytes) return null;
  const parsed: unknown = JSON.parse(state);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const user = { id: session.personId, name: session.name, color: session.colour };
  return JSON.stringify(mayWrite(role) ? { ...parsed, user } : { user });
}

const stampedState = z.object({ user: z.object({ id: z.string() }) });

function personOf(state: string | null): string | null {
  if (state === null) return null;
  const parsed = stampedState.safeParse(JSON.parse(state));
  return parsed.success ? parsed.data.user.id : null;
}
