import type { Request } from 'express';
import { AppError } from '#kernel';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether `origin` is ours: the configured public address, or the very host the request came to. */
export function isOwnOrigin(origin: string, host: string | undefined, publicOrigin: string | null): boolean {
  if (publicOrigin) return origin === publicOrigin;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

/**
 * Refuses changes that another site makes a browser send along with our cookie. A browser names the origin on every
 * change; a program that names none must say so by a header no form can set.
 */
export function checkOrigin(request: Request, publicOrigin: string | null): void {
  if (safe.has(request.method)) return;
  const origin = request.headers.origin;
  if (origin === undefined ? request.headers['x-requested-with'] === 'fraktionsraum' : isOwnOrigin(origin, request.headers.host, publicOrigin)) return;
  throw new AppError('foreign_origin');
}
