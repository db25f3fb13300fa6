import { PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { knownJobs, type JobKind } from './define-job.js';
import { queueRights } from './queue-rights.js';

const countsRow = z.object({ waiting: z.number(), failed: z.number(), mail: z.number() });

type Handler = (payload: unknown) => Promise<void>;
/** Told when a job failed and will be tried again, or is given up. */
export type JobFailure = (job: string, error: unknown) => void;

/** The queue. Sending happens inside the sender's own transaction; working happens in processes that call `work`. */
export class Jobs {
  private readonly boss: PgBoss;
  private readonly handlers = new Map<string, Handler>();

  constructor(
    jobUrl: string,
    private readonly onFailure: JobFailure,
  ) {
    this.boss = new PgBoss({ connectionString: jobUrl, schema: 'pgboss', max: 4, createSchema: false, application_name: 'jobs' });
    this.boss.on('error', (error) => this.onFailure('queue', error));
  }

  /** Connects, brings the queue's own tables up to date and lets `frak_app` put jobs in. */
  async start(): Promise<void> {
    await this.boss.start();
    for (const kind of knownJobs()) {
      const options = { retryLimit: kind.retries, retryDelay: kind.retryDelay, retryBackoff: true, retryDelayMax: 900, expireInSeconds: 300 };
      await this.boss.createQueue(kind.name, options);
      await this.boss.updateQueue(kind.name, options);
    }
    await this.boss.getDb().executeSql(queueRights);
  }

  /** Puts a job in, in the transaction of `manager`: it exists if and only if the change does. */
  async send<S extends z.ZodType>(manager: EntityManager, kind: JobKind<S>, payload: z.input<S> & object, startAfter?: number): Promise<void> {
    const executeSql = async (sql: string, values: unknown[] = []) => ({ rows: await manager.query<Record<string, unknown>[]>(sql, values) });
    await this.boss.send(kind.name, payload, { db: { executeSql }, ...(startAfter ? { startAfter } : {}) });
  }

  handle<S extends z.ZodType>(kind: JobKind<S>, work: (payload: z.output<S>) => Promise<void>): void {
    this.handlers.set(kind.name, async (payload) => work(kind.payload.parse(payload)));
  }

  /** Starts working on every known kind; throws when one has no handler. */
  async work(): Promise<void> {
    const orphans = knownJobs().filter((kind) => !this.handlers.has(kind.name));
    if (orphans.length > 0) throw new Error(`No handler for the jobs: ${orphans.map((kind) => kind.name).join(', ')}`);
    const patient = new Set(knownJobs().filter((kind) => kind.patient).map((kind) => kind.name));
    for (const [name, handler] of this.handlers) {
      await this.boss.work(name, { pollingIntervalSeconds: patient.has(name) ? 5 : 0.5 }, async (jobs) => {
        for (const job of jobs) await this.runOne(name, handler, job.data);
      });
    }
  }

  /**
   * Works off everything that waits now, here and one after the other, until nothing is left: for a seed that must see
   * how things end before it goes on. Throws when a job fails; the job is then tried again as usual.
   */
  async workOff(): Promise<void> {
    for (let done = -1; done !== 0; ) {
      done = 0;
      for (const [name, handler] of this.handlers) done += await this.workOffOne(name, handler);
    }
  }

  /** Runs `kind` once a day at this time in Berlin, e.g. "03:20", on one of the working processes. */
  async daily(kind: JobKind, payload: object, at: `${number}:${number}`): Promise<void> {
    const [hour, minute] = at.split(':').map(Number);
    await this.boss.schedule(kind.name, `${minute} ${hour} * * *`, payload, { tz: 'Europe/Berlin' });
  }

  /** Runs `kind` every so many minutes, on one of the working processes. */
  async everyMinutes(kind: JobKind, payload: object, minutes: number): Promise<void> {
    await this.boss.schedule(kind.name, `*/${minutes} * * * *`, payload);
  }

  /** How many jobs wait, how many were given up, and how many of the waiting ones are mails. */
  async counts(): Promise<{ waiting: number; failed: number; mail: number }> {
    const { rows } = await this.boss.getDb().executeSql(
      `select count(*) filter (where state in ('created', 'retry'))::int as waiting, count(*) filter (where state = 'failed')::int as failed,
         count(*) filter (where state in ('created', 'retry') and name like '%.send')::int as mail
       from pgboss.job where name = any ($1)`,
      [knownJobs().map((kind) => kind.name)],
    );
    return countsRow.parse(rows[0]);
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 10_000 });
  }

  private async workOffOne(name: string, handler: Handler): Promise<number> {
    const waiting = await this.boss.fetch(name, { batchSize: 20 });
    for (const job of waiting) {
      try {
        await this.runOne(name, handler, job.data);
      } catch (error) {
        // What went wrong with the job counts; a queue that is gone as well finds the unfinished job by itself later.
        await this.boss.fail(name, job.id, { message: String(error) }).catch(() => undefined);
        throw error;
      }
      await this.boss.complete(name, job.id);
    }
    return waiting.length;
  }

  private async runOne(name: string, handler: Handler, payload: unknown): Promise<void> {
    try {
      await handler(payload);
    } catch (error) {
      this.onFailure(name, error);
      throw error;
    }
  }
}
