import type { ChildProcess } from 'node:child_process';
import type { UnreadableReason } from '#contracts';
import { residentBytes, startReading } from './reading-process.js';
import type { Answer, Result, Task } from './task.js';

type Wish = Omit<Task, 'id'>;

interface Waiting {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

export interface Limits {
  /** How long one file may take. */
  readonly ms: number;
  /** How much memory the process may take, all in all. */
  readonly residentBytes: number;
  /** How long an idle process is kept. */
  readonly idleMs: number;
}

const usual: Limits = { ms: 60_000, residentBytes: 1_400_000_000, idleMs: 20_000 };
const watchMs = 100;
/** Leaks of a parser end with its process. */
const tasksPerProcess = 200;

/**
 * Reads files one after the other in a process of its own. A file that takes too long or too much memory, or that
 * breaks the process, is told as unreadable; the next file gets a new process.
 */
export class ReadingRoom {
  private child: ChildProcess | null = null;
  private current: Waiting | null = null;
  private readonly queue: Waiting[] = [];
  private readonly limits: Limits;
  private watch: NodeJS.Timeout | undefined;
  private idle: NodeJS.Timeout | undefined;
  private begun = 0;
  private done = 0;
  private lastId = 0;

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...usual, ...limits };
  }

  read(wish: Wish): Promise<Result> {
    this.lastId += 1;
    const task = { id: this.lastId, ...wish };
    return new Promise((resolve, reject) => {
      this.queue.push({ task, resolve, reject });
      this.next();
    });
  }

  close(): void {
    const waiting = [...(this.current ? [this.current] : []), ...this.queue.splice(0)];
    this.current = null;
    this.dismiss();
    for (const { reject } of waiting) reject(new Error('The reading room is closed'));
  }

  private next(): void {
    if (this.current) return;
    clearTimeout(this.idle);
    this.current = this.queue.shift() ?? null;
    if (!this.current) return this.rest();
    this.child ??= this.hire();
    this.child.ref();
    this.child.channel?.ref();
    this.begun = performance.now();
    this.watch = setInterval(() => this.look(), watchMs);
    this.child.send(this.current.task, (error) => error && this.finish({ unreadable: 'damaged' }, true));
  }

  private hire(): ChildProcess {
    const child = startReading();
    this.done = 0;
    child.on('message', (answer: Answer) => answer.id === this.current?.task.id && this.finish(answer.result, this.done >= tasksPerProcess));
    child.on('exit', () => child === this.child && this.broken());
    child.on('error', (error) => child === this.child && this.fail(error));
    return child;
  }

  /** The process could not be started: that is no fault of the file. */
  private fail(error: unknown): void {
    const failed = this.release();
    this.dismiss();
    failed?.reject(error);
    this.next();
  }

  private broken(): void {
    this.child = null;
    if (this.current) this.finish({ unreadable: 'damaged' }, true);
  }

  private look(): void {
    const resident = this.child?.pid === undefined ? null : residentBytes(this.child.pid);
    if (resident !== null && resident > this.limits.residentBytes) this.giveUp('too_large');
    else if (performance.now() - this.begun > this.limits.ms) this.giveUp('too_slow');
  }

  private giveUp(reason: UnreadableReason): void {
    this.finish({ unreadable: reason }, true);
  }

  private finish(result: Result, withProcess: boolean): void {
    const finished = this.release();
    this.done += 1;
    if (withProcess) this.dismiss();
    finished?.resolve(result);
    this.next();
  }

  private release(): Waiting | null {
    clearInterval(this.watch);
    const { current } = this;
    this.current = null;
    return current;
  }

  /** An idle process is kept for a while, but keeps nobody from leaving. */
  private rest(): void {
    if (!this.child) return;
    this.child.unref();
    this.child.channel?.unref();
    this.idle = setTimeout(() => this.dismiss(), this.limits.idleMs).unref();
  }

  private dismiss(): void {
    const { child } = this;
    this.child = null;
    clearTimeout(this.idle);
    child?.kill('SIGKILL');
  }
}
