import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { passageOf } from './door.js';

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
  },
};

/** One line a request: what, how it ended, how long. No content, no address of a person, no token. */
const requestLog = (log: Logger) => (request: Request, response: Response, next: NextFunction) => {
  const start = performance.now();
  response.on('finish', () => {
    const route: unknown = request.route;
    const path = route && typeof route === 'object' && 'path' in route ? String(route.path) : '-';
    log.info({ requestId: passageOf(request).requestId, method: request.method, path, status: response.statusCode, ms: Math.round(performance.now() - start) });
  });
  next();
};

/** Headers, body limits and the request log, the same for every app that answers HTTP. */
export function furnish(app: NestExpressApplication, options: { log: Logger; secure: boolean; trustProxy: boolean }): void {
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  if (options.trustProxy) app.set('trust proxy', 1);
  app.use(helmet({ contentSecurityPolicy, strictTransportSecurity: options.secure, referrerPolicy: { policy: 'no-referrer' } }));
  app.use('/api', requestLog(options.log));
  app.use('/api', express.json({ limit: '1mb', type: 'application/json' }));
}
