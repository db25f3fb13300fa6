import { fileRow, fileRoutes, uploadRoutes, uploadView, type FileRow, type UploadView } from '#contracts';
import { addressOf } from '../../../api/address.js';
import { ApiError } from '../../../api/api-error.js';
import { callIn } from '../../../api/client.js';
import { sendBytes } from '../../../api/send-bytes.js';
import { hadArrived } from './had-arrived.js';
import type { Job } from './model.js';
import { forgetUpload, rememberUpload } from './remembered.js';
import { sumOf } from './sum.js';

export interface Watch {
  readonly onProgress: (bytes: number) => void;
  /** Whether the line is gone just now; the upload goes on by itself. */
  readonly onOffline: (gone: boolean) => void;
  readonly onBegun: (upload: string) => void;
  readonly signal: AbortSignal;
}

/** Up to here one request is the quickest way. */
const smallBytes = 6 * 1024 * 1024;

/** Brings one file to the server; what fails for a moment is tried again by itself, without end while the line is gone. */
export const transfer = (job: Job, file: File, watch: Watch): Promise<FileRow> =>
  file.size <= smallBytes ? persistently(() => sendWhole(job, file, watch), watch).catch((error: unknown) => hadArrived(job, file, error)) : sendInParts(job, file, watch);

const sendWhole = async (job: Job, file: File, { onProgress, signal }: Watch): Promise<FileRow> => {
  const query = { name: job.name, folder: job.folder ?? undefined, replace: job.replace ?? undefined };
  const address = addressOf(fileRoutes.upload, { query }, job.fraction);
  return fileRow.parse(JSON.parse(await sendBytes({ method: 'POST', address, body: file, onProgress, signal })));
};

const sendInParts = async (job: Job, file: File, watch: Watch): Promise<FileRow> => {
  const begun = await persistently(() => begin(job, file), watch);
  if (begun.id !== job.upload) rememberUpload(job, file, begun.id);
  watch.onBegun(begun.id);
  let state = begun;
  while (state.file === null) {
    watch.onProgress(state.received);
    const at = state;
    state = await persistently(() => sendPart(job, file, at, watch), watch);
  }
  forgetUpload(begun.id);
  return state.file;
};

const begin = async (job: Job, file: File): Promise<UploadView> => {
  const known = job.upload === null ? null : await goOn(job, job.upload);
  if (known !== null) return known;
  const modifiedAt = new Date(file.lastModified).toISOString();
  const body = { name: job.name, folderId: job.folder, bytes: file.size, replace: job.replace, modifiedAt };
  return callIn(job.fraction, uploadRoutes.begin, { body });
};

/** Where the upload stands; null when the server has given it up, as after a day: the file is here, so it begins anew. */
const goOn = async ({ fraction }: Job, upload: string): Promise<UploadView | null> => {
  try {
    return await callIn(fraction, uploadRoutes.get, { params: { upload } });
  } catch (error) {
    if (!(error instanceof ApiError && (error.code === 'upload_gone' || error.code === 'not_found'))) throw error;
    forgetUpload(upload);
    return null;
  }
};

/** One part with its sum. When the server is elsewhere (an answer was lost, another tab was quicker), it says where to go on. */
const sendPart = async (job: Job, file: File, { id, received, partBytes }: UploadView, { onProgress, signal }: Watch): Promise<UploadView> => {
  const body = file.slice(received, received + partBytes);
  const address = addressOf(uploadRoutes.send, { params: { upload: id }, query: { offset: received, sum: await sumOf(body) } }, job.fraction);
  try {
    return uploadView.parse(JSON.parse(await sendBytes({ method: 'PATCH', address, body, onProgress: (bytes) => onProgress(received + bytes), signal })));
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'upload_elsewhere')) throw error;
    return callIn(job.fraction, uploadRoutes.get, { params: { upload: id } });
  }
};

const passing = (error: unknown): boolean => error instanceof ApiError && (error.passing || error.code === 'storage_down' || error.code === 'checksum_wrong');

const persistently = async <T>(act: () => Promise<T>, { onOffline, signal }: Watch): Promise<T> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const result = await act();
      if (attempt > 0) onOffline(false);
      return result;
    } catch (error) {
      signal.throwIfAborted();
      if (!passing(error)) throw error;
      onOffline(true);
      await pause(Math.min(1000 * 2 ** attempt, 15_000), signal);
    }
  }
};

/** Waits, but no longer than until the browser says that the line is back. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = new AbortController();
    const end = (): void => {
      done.abort();
      clearTimeout(timer);
      if (signal.aborted) reject(new DOMException('stopped', 'AbortError'));
      else resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end, { signal: done.signal });
    signal.addEventListener('abort', end, { signal: done.signal });
  });
