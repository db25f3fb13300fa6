import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from '#kernel';
import { reasonFor } from './reasons.js';
import type { Job, Outcome } from './job.js';

interface Waiting {
  readonly job: Job;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

const LIMIT_MS = 10_000;

/**
 * Runs the PDF engine in a thread of its own, one job after the other: it blocks while it works, and a job that takes longer
 * than the limit is given up together with its thread.
 */
export class Typesetter {
  private worker: Worker | null = null;
  private current: Waiting | null = null;
  private timer: NodeJS.Timeout | undefined;
  private readonly queue: Waiting[] = [];
  private lastId = 0;

  constructor(private readonly limitMs = LIMIT_MS) {}

  /** Rejects with `pdf_failed` when the engine refuses, with `pdf_timeout` when it takes too long. */
  set(job: Omit<Job, 'id'>): Promise<Uint8Array> {
    this.lastId += 1;
    const numbered = { ...job, id: this.lastId };
    return new Promise((resolve, reject) => {
      this.queue.push({ job: numbered, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.fail(new AppError('pdf_failed', { reason: 'Dienst beendet' }));
    await this.dismiss();
  }

  private next(): void {
    if (this.current) return;
    this.current = this.queue.shift() ?? null;
    if (!this.current) return;
    this.worker ??= this.hire();
    this.timer = setTimeout(() => this.giveUp(), this.limitMs);
    this.worker.ref();
    this.worker.postMessage(this.current.job);
  }

  private hire(): Worker {
    const worker = newWorker();
    worker.on('message', (outcome: Outcome) => this.finish(outcome));
    worker.on('error', (error) => {
      if (worker === this.worker) this.worker = null;
      this.fail(error);
      this.next();
    });
    return worker;
  }

  private finish(outcome: Outcome): void {
    if (outcome.id !== this.current?.job.id) return;
    if ('pdf' in outcome) this.release()?.resolve(outcome.pdf);
    else this.release()?.reject(new AppError('pdf_failed', { reason: reasonFor(outcome.failure) }));
    this.worker?.unref();
    this.next();
  }

  private giveUp(): void {
    void this.dismiss();
    this.fail(new AppError('pdf_timeout'));
    this.next();
  }

  private fail(error: unknown): void {
    this.release()?.reject(error);
  }

  private release(): Waiting | null {
    clearTimeout(this.timer);
    const { current } = this;
    this.current = null;
    return current;
  }

  private async dismiss(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}

/** What was built runs as it is; from source (tests, development) the thread first needs a loader for TypeScript. */
function newWorker(): Worker {
  const here = import.meta.url;
  if (here.endsWith('.js')) return new Worker(new URL('./worker.js', here));
  const loader = createRequire(here).resolve('tsx/cjs/api');
  const file = fileURLToPath(new URL('./worker.ts', here));
  return new Worker(`require(${JSON.stringify(loader)}).require(${JSON.stringify(file)}, ${JSON.stringify(here)})`, { eval: true });
}
