import type { Request, Response } from 'express';
import type { ErrorCode } from '#contracts';
import { AppError, sentence } from '#kernel';
import { escaped } from '../xml/write-xml.js';
import { Refusal } from './refusal.js';

/** Where a program understands another status better than the one a browser is given. */
const statuses: Partial<Record<ErrorCode, number>> = { quota_exceeded: 507, too_large: 413, file_in_use: 403, not_signed_in: 401 };

const challenge = 'Basic realm="Fraktionsraum", charset="UTF-8"';

/** Shown by the sync clients of Nextcloud, word for word. */
function body(code: string, message: string, condition?: string): string {
  const precondition = condition === undefined ? '' : `<d:${condition}/>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns">${precondition}<s:exception>${code}</s:exception><s:message>${escaped(message)}</s:message></d:error>`;
}

function end(response: Response, status: number, text: string): void {
  if (status === 304 || status === 204) return void response.status(status).end();
  response.status(status).set({ 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-store' }).end(text);
}

/** Tells a program what went wrong; true when that was a surprise, for the log. */
export function tellProblem(error: unknown, request: Request, response: Response): boolean {
  const surprise = !(error instanceof AppError) && !(error instanceof Refusal);
  if (response.headersSent) {
    response.destroy();
    return surprise;
  }
  if (error instanceof Refusal) {
    end(response, error.status, body('Refused', `${error.status}`, error.condition));
    return false;
  }
  const { code, details, status } = error instanceof AppError ? error : new AppError('internal');
  if (code === 'not_signed_in') response.set('WWW-Authenticate', challenge);
  if (code === 'too_many_attempts') response.set('Retry-After', '900');
  if (code === 'busy' || code === 'database_down' || code === 'storage_down') response.set('Retry-After', '30');
  const language = request.acceptsLanguages('de', 'en') === 'en' ? 'en' : 'de';
  end(response, statuses[code] ?? status, body(code, sentence(code, language, details), code === 'locked' ? 'lock-token-submitted' : undefined));
  return surprise || status >= 500;
}
