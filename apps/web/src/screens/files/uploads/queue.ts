import { uploadRoutes } from '#contracts';
import { ApiError } from '../../../api/api-error.js';
import { callIn } from '../../../api/client.js';
import { fractionKey } from '../../../api/queries.js';
import { cache } from '../../../app/cache.js';
import type { Brought } from './brought.js';
import { folderFor } from './folders.js';
import { changeJob, jobs, newKey, nextId } from './jobs.js';
import { forget, keepSoon, note } from './keeping.js';
import { isOpen, type Job, type TrayItem } from './model.js';
import { forgetUpload, isOf, remembered, unfinishedOf } from './remembered.js';
import { changeItem, setTray, trayItems } from './store.js';
import { transfer } from './transfer.js';

/** Small files wait for the line rather than for bytes, so a few go side by side. */
const sideBySide = 4;

const stops = new Map<number, AbortController>();

export interface Place {
  readonly fraction: string;
  readonly folder: string | null;
  readonly replace?: string;
}

/** Takes files into the tray and begins. One that was begun before goes on where it stood. */
export const startUploads = ({ fraction, folder, replace = undefined }: Place, brought: readonly Brought[]): void => {
  const added = brought.map(({ file, path }): TrayItem => {
    const known = unfinishedOf(fraction, folder, file);
    const waiting = known && [...jobs.values()].find((job) => job.upload === known.upload && job.file === null);
    const id = waiting?.id ?? nextId();
    const place = known ? { folder: known.folder, path: [] } : { folder, path };
    jobs.set(id, { id, key: newKey(), fraction, ...place, name: file.name, file, replace: replace ?? null, upload: known?.upload ?? null, again: false });
    return { id, fraction, name: file.name, bytes: file.size, state: 'waiting', sent: 0, result: null, error: null, kept: null };
  });
  const fresh = new Set(added.map(({ id }) => id));
  setTray([...trayItems().filter((item) => !fresh.has(item.id) && (isOpen(item) || item.state === 'lost')), ...added]);
  work();
  keepSoon([...fresh]);
};

/** Goes on with an upload whose file the browser has forgotten; false when it is another file. */
export const continueWith = (id: number, file: File): boolean => {
  const job = jobs.get(id);
  const known = remembered().find((each) => each.upload === job?.upload);
  if (!job || !known || !isOf(known, file)) return false;
  changeJob(id, { file });
  resumeUpload(id);
  keepSoon([id]);
  return true;
};

export const pauseUpload = (id: number): void => {
  changeItem(id, { state: 'paused' });
  note(id);
  stops.get(id)?.abort();
};

export const resumeUpload = (id: number): void => {
  changeItem(id, { state: 'waiting', error: null });
  note(id);
  work();
};

export const cancelUpload = (id: number): void => {
  const job = jobs.get(id);
  changeItem(id, { state: 'cancelled' });
  stops.get(id)?.abort();
  forget(id);
  if (!job?.upload) return;
  forgetUpload(job.upload);
  // What the server does not hear of now ends there by itself after a day.
  void callIn(job.fraction, uploadRoutes.cancel, { params: { upload: job.upload } }).catch(() => undefined);
};

/** Closes the tray; what still runs goes on, what has failed is given up. */
export const clearTray = (): void => {
  for (const { id, state } of trayItems()) if (state === 'failed') forget(id);
  setTray(trayItems().filter(isOpen));
};

export const work = (): void => {
  for (let next = trayItems().find(({ state }) => state === 'waiting'); next && stops.size < sideBySide; next = trayItems().find(({ state }) => state === 'waiting')) {
    const job = jobs.get(next.id);
    if (job?.file) void run(job, job.file);
    else changeItem(next.id, { state: 'lost' });
  }
};

const run = async (given: Job, file: File): Promise<void> => {
  const { id, fraction } = given;
  const stop = new AbortController();
  stops.set(id, stop);
  changeItem(id, { state: 'running' });
  try {
    const job = { ...given, folder: await folderFor(given), path: [] };
    jobs.set(id, job);
    const row = await transfer(job, file, {
      signal: stop.signal,
      onProgress: (sent) => changeItem(id, { sent }),
      onOffline: (gone) => changeItem(id, { state: gone ? 'offline' : 'running' }),
      onBegun: (upload) => {
        changeJob(id, { upload });
        note(id);
      },
    });
    changeItem(id, { state: 'done', sent: file.size, result: { id: row.id, name: row.name, sha256: row.sha256 } });
    forget(id);
    refresh(fraction);
  } catch (error) {
    if (!stop.signal.aborted) fail(id, error);
  } finally {
    stops.delete(id);
    work();
  }
};

/** After these the person has no business here any more: then nothing of it stays on the device. */
const revoked = new Set(['forbidden', 'not_found', 'not_signed_in', 'read_only']);

const fail = (id: number, error: unknown): void => {
  changeItem(id, { state: 'failed', error });
  if (error instanceof ApiError && revoked.has(error.code)) forget(id);
};

let refreshing: ReturnType<typeof setTimeout> | undefined;
/** The list is read anew, but not for each of a thousand small files. */
const refresh = (fraction: string): void => {
  clearTimeout(refreshing);
  const left = trayItems().some(({ state }) => state === 'waiting' || state === 'running');
  refreshing = setTimeout(() => void cache.invalidateQueries({ queryKey: fractionKey(fraction) }), left ? 1000 : 50);
};
