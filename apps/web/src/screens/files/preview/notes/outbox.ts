import { noteRoutes, noteShape } from '#contracts';
import { z } from 'zod';
import { ApiError } from '../../../../api/api-error.js';
import { callIn } from '../../../../api/client.js';

const letter = z.object({
  key: z.string(),
  fraction: z.string(),
  file: z.string(),
  note: z.string(),
  /** Null: take the note back. */
  keep: z.object({ page: z.number(), shape: noteShape, shared: z.boolean() }).nullable(),
  at: z.number(),
});
export type Letter = z.infer<typeof letter>;

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('notes', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('letters', { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

const within = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction('letters', mode);
      const request = work(transaction.objectStore('letters'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'));
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
  } finally {
    database.close();
  }
};

/** What this device has not yet brought to the server, for one file, oldest first. It survives a reload and a dead line; signing out clears it. */
export const lettersOf = async (fraction: string, file: string): Promise<readonly Letter[]> => {
  const all: unknown[] = await within('readonly', (store) => store.getAll());
  return all.map((each) => letter.parse(each)).filter((each) => each.fraction === fraction && each.file === file).sort((a, b) => a.at - b.at);
};

/** A later word about the same note replaces the earlier one. */
export const write = (entry: Letter): Promise<unknown> => within('readwrite', (store) => store.put(entry));
const strike = ({ key }: Letter): Promise<unknown> => within('readwrite', (store) => store.delete(key));

/** The line is gone or the house is: the letter waits. Any other refusal is final. */
const mayWait = (error: unknown): boolean => !(error instanceof ApiError) || ['offline', 'database_down', 'internal', 'rate_limited'].includes(error.code);

const deliver = async ({ fraction, file, note, keep }: Letter): Promise<void> => {
  const params = { file, note };
  if (keep !== null) await callIn(fraction, noteRoutes.put, { params, body: keep });
  else await callIn(fraction, noteRoutes.remove, { params }).catch((error: unknown) => {
    // Gone already is what was wanted.
    if (!(error instanceof ApiError && error.code === 'not_found')) throw error;
  });
};

/** Brings one letter to the server. True: it arrived; false: it waits. Throws when it was refused for good, and forgets it. */
export const send = async (entry: Letter): Promise<boolean> => {
  try {
    await deliver(entry);
  } catch (error) {
    if (mayWait(error)) return false;
    await strike(entry);
    throw error;
  }
  const [latest] = (await lettersOf(entry.fraction, entry.file)).filter(({ key }) => key === entry.key);
  if (latest?.at === entry.at) await strike(entry);
  return true;
};
