import { types } from 'node:util';
import { AppError } from '#kernel';

const gone = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08000', '08003', '08006', '53300']);
/** Two that waited for each other, of whom Postgres sent one away, and what took too long: nothing of it was done. */
const busy = new Set(['40P01', '40001', '55P03', '57014']);
const full = new Set(['53100', 'ENOSPC']);
const goneWords = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|was already released, cannot continue|Query runner already released/;

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** Gives a lost, a full and a busy database their names; every other error stays the surprise it is. */
export function databaseFailure(error: unknown): unknown {
  if (error instanceof AppError || !types.isNativeError(error)) return error;
  const code = codeOf(error);
  if (full.has(code)) return new AppError('storage_full', {}, { cause: error });
  if (busy.has(code)) return new AppError('busy', {}, { cause: error });
  if (gone.has(code) || goneWords.test(error.message)) return new AppError('database_down', {}, { cause: error });
  const several: unknown = 'errors' in error ? error.errors : null;
  const anyGone = Array.isArray(several) && several.some((each) => types.isNativeError(each) && gone.has(codeOf(each)));
  return anyGone ? new AppError('database_down', {}, { cause: error }) : error;
}

/** Runs it; what fails because the database is lost or full fails under its name. */
export async function naming<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw databaseFailure(error);
  }
}

/** Whether this is a breach of the named unique key; lets a room turn a race into its own error. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === constraint;
}
