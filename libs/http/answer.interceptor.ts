import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { from, mergeMap, type Observable } from 'rxjs';
import type { Route } from '#contracts';
import { Bytes, headersOf } from './bytes.js';
import { ROUTE } from './route.decorator.js';

async function send(bytes: Bytes, request: Request, response: Response): Promise<void> {
  response.status(bytes.file.range ? 206 : 200).set(headersOf(bytes));
  const unchanged = bytes.file.sha256 !== undefined && request.headers['if-none-match'] === `"${bytes.file.sha256}"`;
  if (unchanged) {
    if (bytes.content instanceof Readable) bytes.content.destroy();
    response.removeHeader('Content-Length');
    response.status(304).end();
    return;
  }
  if (!(bytes.content instanceof Readable)) {
    response.end(bytes.content);
    return;
  }
  await pipeline(bytes.content, response).catch(() => response.destroy());
}

/** Lets out what the contract names and nothing else: the result passes through its schema. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    const http = context.switchToHttp();
    return next.handle().pipe(mergeMap((result) => from(this.answer(route, result, http.getRequest<Request>(), http.getResponse<Response>()))));
  }

  private async answer(route: Route | undefined, result: unknown, request: Request, response: Response): Promise<void> {
    if (result instanceof Bytes) return send(result, request, response);
    if (!route || route.result === 'bytes') throw new Error('A route of bytes must answer with Bytes');
    response.set('Cache-Control', 'no-store').json(route.result.parse(result));
  }
}
