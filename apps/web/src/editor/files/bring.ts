import type { FileRow } from '#contracts';
import { ApiError } from '../../api/api-error.js';
import { upload } from '../../api/upload.js';
import { nameFor } from './free-name.js';

const mostTries = 20;

/**
 * Uploads a file into the fraction's files under a free name: every photo of a phone is called "image.jpg".
 * `onProgress`: how much has left this device, 0 to 1. Errors as in `upload`.
 */
export const bring = async (fraction: string, file: File, onProgress: (share: number) => void = () => undefined): Promise<FileRow> => {
  for (let tries = 0; ; tries += 1) {
    try {
      const named = tries === 0 ? file : new File([file], nameFor(file.name, tries), { type: file.type });
      return await upload({ fraction, file: named, onProgress, signal: new AbortController().signal });
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'name_taken' || tries >= mostTries) throw error;
    }
  }
};
