import { shelves, tell, type Shelf } from './shelves.js';

/**
 * What this device keeps for the time without a network: answers of the server, and of each text that was open its
 * epoch and how much of it nobody confirmed. The texts themselves lie beside it, one database each (y-indexeddb).
 */
const name = 'fraktionsraum';

let opened: Promise<IDBDatabase | null> | undefined;

/** Null where the browser keeps nothing (private windows, a full disk): then there simply is no offline. */
const database = (): Promise<IDBDatabase | null> => {
  opened ??= new Promise((resolve) => {
    const request = indexedDB.open(name, 2);
    request.onupgradeneeded = () => {
      for (const shelf of shelves) if (!request.result.objectStoreNames.contains(shelf)) request.result.createObjectStore(shelf);
    };
    request.onerror = () => resolve(null);
    request.onsuccess = () => {
      const { result } = request;
      // Somebody empties this device: nothing is kept by this page any more.
      result.onversionchange = () => {
        result.close();
        opened = Promise.resolve(null);
      };
      resolve(result);
    };
  });
  return opened;
};

/** After this device was emptied for somebody new. */
export const beginAgain = (): void => {
  opened = undefined;
};

/** One step on one shelf; null when the browser keeps nothing or the step failed: the caller goes on without. */
const onShelf = async <T>(shelf: Shelf, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
  const db = await database();
  if (db === null) return null;
  return new Promise((resolve) => {
    try {
      const request = act(db.transaction(shelf, mode).objectStore(shelf));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      resolve(null);
    }
  });
};

export const keeps = async (): Promise<boolean> => (await database()) !== null;

/** False: this browser did not take it. */
export const keep = async (shelf: Shelf, key: string, value: unknown): Promise<boolean> => {
  const put = await onShelf(shelf, 'readwrite', (store) => store.put(value, key));
  tell(shelf);
  return put !== null;
};

export const kept = (shelf: Shelf, key: string): Promise<unknown> => onShelf<unknown>(shelf, 'readonly', (store) => store.get(key));

export const drop = async (shelf: Shelf, key: string): Promise<void> => {
  await onShelf(shelf, 'readwrite', (store) => store.delete(key));
  tell(shelf);
};

/** Everything on a shelf whose key begins so. */
export const keptUnder = async (shelf: Shelf, prefix: string): Promise<[key: string, value: unknown][]> => {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [keys, values] = await Promise.all([
    onShelf(shelf, 'readonly', (store) => store.getAllKeys(range)),
    onShelf<unknown[]>(shelf, 'readonly', (store) => store.getAll(range)),
  ]);
  return (keys ?? []).map((key, index) => [String(key), values?.[index]]);
};
