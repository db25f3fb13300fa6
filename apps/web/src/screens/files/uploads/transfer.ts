import { fileRow, fileRoutes, uploadRoutes, uploadView, type FileRow, type UploadView } from '#contracts';
import { addressOf } from '../../../api/address.js';
import { callIn } from '../../../api/client.js';
import { sendInParts, type PartsDoor } from '../../../api/in-parts.js';
import { persistently, type Patience } from '../../../api/persistently.js';
import { sendBytes } from '../../../api/send-bytes.js';
import { hadArrived } from './had-arrived.js';
import type { Job } from './model.js';
import { forgetUpload, rememberUpload } from './remembered.js';

export interface Watch extends Patience {
  readonly onProgress: (bytes: number) => void;
  readonly onBegun: (upload: string) => void;
}

/** Up to here one request is the quickest way. */
const smallBytes = 6 * 1024 * 1024;

/** Brings one file to the server; what fails for a moment is tried again by itself, without end while the line is gone. */
export const transfer = (job: Job, file: File, watch: Watch): Promise<FileRow> =>
  file.size <= smallBytes ? persistently(() => sendWhole(job, file, watch), watch).catch((error: unknown) => hadArrived(job, file, error)) : sendLarge(job, file, watch);

const sendWhole = async (job: Job, file: File, { onProgress, signal }: Watch): Promise<FileRow> => {
  const query = { name: job.name, folder: job.folder ?? undefined, replace: job.replace ?? undefined };
  const address = addressOf(fileRoutes.upload, { query }, job.fraction);
  return fileRow.parse(JSON.parse(await sendBytes({ method: 'POST', address, body: file, onProgress, signal })));
};

const sendLarge = async (job: Job, file: File, watch: Watch): Promise<FileRow> => {
  const onBegun = (upload: string): void => {
    if (upload !== job.upload) rememberUpload(job, file, upload);
    watch.onBegun(upload);
  };
  const whole = await sendInParts(doorFor(job, file), file, job.upload, { ...watch, onBegun, onGone: forgetUpload });
  forgetUpload(whole.id);
  return fileRow.parse(whole.file);
};

const doorFor = ({ fraction, name, folder, replace }: Job, file: File): PartsDoor<UploadView> => ({
  begin: () => {
    const modifiedAt = new Date(file.lastModified).toISOString();
    return callIn(fraction, uploadRoutes.begin, { body: { name, folderId: folder, bytes: file.size, replace, modifiedAt } });
  },
  get: (upload) => callIn(fraction, uploadRoutes.get, { params: { upload } }),
  address: (upload, query) => addressOf(uploadRoutes.send, { params: { upload }, query }, fraction),
  read: (answer) => uploadView.parse(answer),
  isWhole: ({ file: arrived }) => arrived !== null,
});
