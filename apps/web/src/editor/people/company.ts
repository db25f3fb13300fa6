import { useSyncExternalStore } from 'react';
import { z } from 'zod';

/** What of the company somebody wants to notice while writing; kept on this device. */
const company = z.object({
  /** No names at carets, nothing read out. */
  quiet: z.boolean(),
  /** Says who comes and goes. */
  comings: z.boolean(),
  /** Says who writes in the own paragraph. */
  paragraph: z.boolean(),
});
export type Company = z.infer<typeof company>;

const key = 'company';
const everything: Company = { quiet: false, comings: true, paragraph: true };

const read = (): Company => {
  try {
    return company.parse(JSON.parse(localStorage.getItem(key) ?? ''));
  } catch {
    // Never chosen, chosen in another version, or the device keeps nothing.
    return everything;
  }
};

let now = read();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const companyNow = (): Company => now;
export const useCompany = (): Company => useSyncExternalStore(subscribe, companyNow);

export const changeCompany = (change: Partial<Company>): void => {
  now = { ...now, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(now));
  } catch {
    // It then holds as long as the page is open.
  }
  for (const listener of listeners) listener();
};
