import { Client, type ClientConfig } from 'pg';
import type { Report } from '../report.js';
import type { Queryable } from '../store/transaction.js';
import { Carrier } from './carrier.js';
import type { Note } from './doorbell.js';
import { wrapped } from './parcels.js';

const channel = 'collab';
const pauseMs = 1_000;

/** Rings inside the caller's transaction: heard if and when it commits, by every node. */
export async function ringOnCommit(client: Queryable, note: Note): Promise<void> {
  await client.query('select pg_notify($1, $2)', [channel, wrapped('', [note])]);
}

/** LISTEN and NOTIFY on a connection of its own, which is made anew whenever it is lost. */
export class PostgresDoorbell extends Carrier {
  private client: Client | null = null;
  private closed = false;
  private retry: NodeJS.Timeout | null = null;

  constructor(
    private readonly config: ClientConfig,
    report: Report,
  ) {
    super(report);
  }

  async listen(heard: (note: Note) => void): Promise<void> {
    this.heard = heard;
    await this.connect();
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.retry !== null) clearTimeout(this.retry);
    await this.client?.end();
    this.client = null;
  }

  protected async send(payload: string): Promise<void> {
    await this.client?.query('select pg_notify($1, $2)', [channel, payload]);
  }

  private async connect(): Promise<void> {
    const client = new Client(this.config);
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('the connection ended')));
    client.on('notification', ({ payload }) => this.receive(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.client = client;
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: Client, error: unknown): void {
    if (this.closed || (this.client !== null && this.client !== client) || this.retry !== null) return;
    this.client = null;
    this.report('the doorbell is silent', { error });
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.connect();
    }, pauseMs);
  }
}
