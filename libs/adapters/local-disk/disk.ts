import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '#kernel';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Gives what the file system refuses the port's names. */
function named(error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof AppError || code === '') return error;
  if (code === 'ENOENT') return new AppError('not_found', {}, { cause: error });
  return new AppError(full.has(code) ? 'storage_full' : 'storage_down', {}, { cause: error });
}

export async function onDisk<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw named(error);
  }
}

/** A new or removed name survives a power cut only once its directory is synced. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

export async function ensureDirectory(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncDirectory(dirname(made));
}
