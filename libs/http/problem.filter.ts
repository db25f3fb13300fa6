import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ErrorCode, Problem } from '#contracts';
import { AppError, sentence } from '#kernel';
import { passageOf } from './door.js';

const byStatus: Record<number, ErrorCode> = { 400: 'invalid_input', 404: 'not_found', 413: 'too_large' };

/** What express and Nest throw by themselves: unknown paths, broken JSON, bodies past the limit. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return error.status;
  return null;
}

function named(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  const code = byStatus[statusOf(error) ?? 0];
  if (!code) return null;
  return new AppError(code, code === 'too_large' ? { limit: '1 MB' } : code === 'invalid_input' ? { field: 'JSON' } : {}, { cause: error });
}

/** Every failed answer: a code, a sentence in the reader's language, an id for the log. Never a stack. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const { requestId } = passageOf(request);
    const expected = named(error) ?? new AppError('internal', {}, { cause: error });
    if (expected.status >= 500) this.log.error({ requestId, code: expected.code, err: expected.cause ?? expected }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const language = request.acceptsLanguages('de', 'en') === 'en' ? 'en' : 'de';
    const body: Problem = { code: expected.code, message: sentence(expected.code, language, expected.details), details: { ...expected.details }, requestId };
    response.status(expected.status).set('Cache-Control', 'no-store').json(body);
  }
}
