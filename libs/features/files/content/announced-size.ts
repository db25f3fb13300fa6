import type { Request } from 'express';
import { AppError } from '#kernel';

/** Known before the first byte, so that quota and store can be asked first. */
export function announcedSize(request: Request): number {
  const announced = request.headers['content-length'];
  if (announced === undefined) throw new AppError('invalid_input', { field: 'content-length' });
  return Number(announced);
}
