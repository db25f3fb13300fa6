import { z } from 'zod';

const upload = z.object({
  key: z.string(),
  /** Whose file it is: another person at the same device does not go on with it. */
  owner: z.string(),
  fraction: z.string(),
  folder: z.string().nullable(),
  path: z.array(z.string()),
  name: z.string(),
  replace: z.string().nullable(),
  /** Of a large file that has begun: the upload at the server. */
  upload: z.string().nullable(),
  paused: z.boolean(),
  at: z.number(),
});
/** A file on its way to the server that this device keeps until it has arrived. */
export type KeptUpload = z.infer<typeof upload>;

type Shelf = 'uploads' | 'files';

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('uploads', 1);
    request.onupgradeneeded = () => {
      // Apart, so that noting how far an upload is does not write the file again.
      request.result.createObjectStore('uploads', { keyPath: 'key' });
      request.result.createObjectStore('files');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

/** One step, all of it or nothing. The database is let go of at once: signing out deletes it, and waits for nobody. */
const within = async <T>(mode: IDBTransactionMode, work: (shelf: (name: Shelf) => IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(['uploads', 'files'], mode);
      const request = work((name) => transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
  } finally {
    database.close();
  }
};

/** Files of a week ago are not gone on with. */
const longestMs = 7 * 24 * 3600 * 1000;

export const keepUpload = (entry: KeptUpload, file: File): Promise<unknown> =>
  within('readwrite', (shelf) => {
    shelf('uploads').put(entry);
    return shelf('files').put(file, entry.key);
  });

/** Notes something new about a kept upload; one that is no longer kept stays forgotten. */
export const changeKept = (key: string, part: Partial<KeptUpload>): Promise<unknown> =>
  within('readwrite', (shelf) => {
    const uploads = shelf('uploads');
    const request: IDBRequest<unknown> = uploads.get(key);
    request.onsuccess = () => {
      const known = upload.safeParse(request.result);
      if (known.success) uploads.put({ ...known.data, ...part });
    };
    return request;
  });

export const dropKept = (keys: readonly string[]): Promise<unknown> =>
  within('readwrite', (shelf) => {
    for (const key of keys) shelf('uploads').delete(key);
    for (const key of keys) shelf('files').delete(key);
    return shelf('uploads').count();
  });

/** In the order in which they were brought. */
export const keptUploads = async (): Promise<KeptUpload[]> => {
  const all = await within<unknown[]>('readonly', (shelf) => shelf('uploads').getAll());
  const known = all.flatMap((each) => upload.safeParse(each).data ?? []);
  return known.sort((one, other) => one.at - other.at);
};

export const keptFile = async (key: string): Promise<File | null> => {
  const found = await within<unknown>('readonly', (shelf) => shelf('files').get(key));
  return found instanceof File ? found : null;
};

/** Lets go of the files of other people, of fractions the person has left, and of what nobody came back to. */
export const tidyUploads = async (person: string, fractions: readonly string[]): Promise<void> => {
  const gone = (await keptUploads()).filter(({ owner, fraction, at }) => owner !== person || !fractions.includes(fraction) || at < Date.now() - longestMs);
  if (gone.length > 0) await dropKept(gone.map(({ key }) => key));
};
