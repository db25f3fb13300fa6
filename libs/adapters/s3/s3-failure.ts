import { setTimeout as pause } from 'node:timers/promises';
import type { ErrorCode } from '#contracts';
import { AppError } from '#kernel';

const names: Record<string, ErrorCode> = {
  NoSuchKey: 'not_found',
  NotFound: 'not_found',
  InvalidRange: 'object_damaged',
  XMinioStorageFull: 'storage_full',
  InsufficientStorage: 'storage_full',
  EntityTooLarge: 'storage_full',
  QuotaExceeded: 'storage_full',
};

/** Gives what the server refuses the port's names; a wrong bucket or a wrong key of access is a store that is down. */
export function named(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return new AppError(names[code] ?? 'storage_down', {}, { cause: error });
}

/** Runs a request that must not be repeated. */
export async function once<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw named(error);
  }
}

const attempts = 3;

/** Runs a request that may be repeated without harm; a server that stumbles gets two more chances. */
export async function patiently<T>(request: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request();
    } catch (error) {
      const failure = named(error);
      if (failure.code !== 'storage_down' || attempt === attempts) throw failure;
      await pause(200 * 2 ** attempt);
    }
  }
}
