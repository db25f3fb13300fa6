import type { Job } from './model.js';

/** What the tray's lines stand for, by their number. */
export const jobs = new Map<number, Job>();

let lastId = 0;
export const nextId = (): number => (lastId += 1);

/** A name that no other page of this browser gives; where browsers have none, nothing is kept either. */
export const newKey = (): string => (isSecureContext ? crypto.randomUUID() : `page ${nextId()}`);

export const changeJob = (id: number, part: Partial<Job>): void => {
  const job = jobs.get(id);
  if (job) jobs.set(id, { ...job, ...part });
};
