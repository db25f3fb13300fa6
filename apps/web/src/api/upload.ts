import { fileRow, fileRoutes, type FileRow } from '#contracts';
import { addressOf } from './address.js';
import { sendBytes } from './send-bytes.js';

export interface Upload {
  readonly fraction: string;
  readonly folder?: string;
  readonly file: File;
  /** How much has left this device, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Uploads one small file in one piece. Errors as in `call`; a cancelled one is an `AbortError`. */
export const upload = async ({ fraction, folder, file, onProgress, signal }: Upload): Promise<FileRow> => {
  const address = addressOf(fileRoutes.upload, { query: { name: file.name, folder } }, fraction);
  const progress = (sent: number): void => onProgress(sent / Math.max(file.size, 1));
  return fileRow.parse(JSON.parse(await sendBytes({ method: 'POST', address, body: file, onProgress: progress, signal })));
};
