import { once } from 'node:events';
import type { RedisClientType } from '@redis/client';
import type { Report } from '../report.js';
import { Carrier } from './carrier.js';
import type { Doorbell, Note } from './doorbell.js';

const channel = 'fraktionsraum:collab';
const pauseMs = 1_000;
const firstTryMs = 3_000;

/**
 * PUBLISH and SUBSCRIBE on a Redis or Valkey server, for many nodes: there every NOTIFY waits for one lock of the whole
 * database. The spare bell goes on ringing: rooms of the house ring it inside their transactions, and it carries what
 * Redis does not take.
 */
export class RedisDoorbell extends Carrier {
  private lines: { readonly out: RedisClientType; readonly in: RedisClientType } | null = null;
  private silent = false;

  constructor(
    private readonly url: string,
    private readonly spare: Doorbell,
    report: Report,
  ) {
    super(report);
  }

  /** Does not wait for a server that is down: the house opens without it, and the client goes on trying. */
  async listen(heard: (note: Note) => void): Promise<void> {
    this.heard = heard;
    await this.spare.listen(heard);
    this.lines = { out: await this.line(), in: await this.line() };
    const { in: ear, out } = this.lines;
    const listening = ear.connect().then(() => ear.subscribe(channel, (payload) => this.receive(payload)));
    const connected = Promise.all([listening, out.connect()]).catch((error: unknown) => this.trouble(error));
    await Promise.race([connected, once(out, 'error'), once(AbortSignal.timeout(firstTryMs), 'abort')]).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.lines?.out.destroy();
    this.lines?.in.destroy();
    this.lines = null;
    await this.spare.close();
  }

  protected async send(payload: string, notes: readonly Note[]): Promise<void> {
    try {
      if (this.lines === null) throw new Error('the line to Redis is not open');
      await this.lines.out.publish(channel, payload);
    } catch {
      notes.forEach((note) => this.spare.ring(note));
    }
  }

  /** Nothing is queued for a server that is away: old rings say nothing. */
  private async line(): Promise<RedisClientType> {
    const { createClient } = await import('@redis/client');
    const client: RedisClientType = createClient({ url: this.url, disableOfflineQueue: true, socket: { reconnectStrategy: pauseMs, connectTimeout: firstTryMs } });
    client.on('error', (error: unknown) => this.trouble(error));
    client.on('ready', () => (this.silent = false));
    return client;
  }

  /** Said once an outage, not every second of it. */
  private trouble(error: unknown): void {
    if (this.silent || this.lines === null) return;
    this.silent = true;
    this.report('the doorbell is silent', { error });
  }
}
