import type { z } from 'zod';

/** One kind of work done later. `payload` always names the fraction; retries wait longer each time, 30 s at first. */
export interface JobKind<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: S;
  /** How often a failed run is tried again. */
  readonly retries: number;
  /** Seconds before the first repetition; doubles each time up to 15 minutes. */
  readonly retryDelay: number;
  /** Nobody waits for it, such as for what is done at night: the queue is asked for it every five seconds and not twice a second. */
  readonly patient?: boolean;
}

const known = new Map<string, JobKind>();

/** Names a kind of job. A process that works on jobs refuses to start while a known kind has no handler. */
export function defineJob<S extends z.ZodType>(kind: JobKind<S>): JobKind<S> {
  known.set(kind.name, kind);
  return kind;
}

export const knownJobs = (): JobKind[] => [...known.values()];
