import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { CollabServer } from '#collab';
import { DavDoor, tidyDav } from '#features/dav';
import { catchUpTexts, EditingAccess } from '#features/editing';
import { tidyFiles } from '#features/files';
import { tidyAccess } from '#features/identity';
import { planDigests } from '#features/notifications';
import { GlobalDb, Jobs } from '#persistence';
import { catchUpContents, lookRoundContents } from '#features/contents';
import type { HouseConfig } from './config.js';

/** Where a browser may come from: the public address; on a quick start also this machine by its other names. */
function origins({ base }: HouseConfig, port: number): string[] {
  const own = new URL(base.PUBLIC_URL).origin;
  return own.startsWith('https:') ? [own] : [own, `http://localhost:${port}`, `http://127.0.0.1:${port}`];
}

/** Clients whose network lets no WebSocket through. Laid before the routes; answers once `openSockets` was called. */
export function layLines(app: NestExpressApplication): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!request.url.startsWith('/collab/') || !app.get(CollabServer).answer(request, response)) next();
  });
}

/** Lets co-editing sockets in. */
export async function openSockets(app: NestExpressApplication, config: HouseConfig): Promise<void> {
  const access = app.get(EditingAccess);
  const server = app.get(CollabServer);
  const http: Server = app.getHttpServer();
  await server.start();
  server.attach(http, { path: '/collab', origins: origins(config, config.base.PORT), authorise: (request, documentId) => access.admit(request, documentId), carried: (request) => access.carried(request) });
}

/** Node ends every request after five minutes, and two gigabytes over a village's line take longer. The door itself ends what stalls. */
const longestUploadMs = 12 * 3_600_000;

/** Node hangs up on a line that was quiet for five seconds, just when a proxy that keeps lines for a minute or two takes it again: an error for nothing. */
const quietLineMs = 125_000;

/** Lets programs in: a drive in Finder or Explorer, LibreOffice, the sync clients. Before the pages, which take every other address. */
export function openDav(app: NestExpressApplication): void {
  Object.assign<Server, Partial<Server>>(app.getHttpServer(), { requestTimeout: longestUploadMs, keepAliveTimeout: quietLineMs });
  app.use(app.get(DavDoor, { strict: false }).handle);
}

/** Starts working on jobs. */
export async function openWorkshop(app: NestExpressApplication): Promise<void> {
  const jobs = app.get(Jobs);
  await jobs.work();
  await jobs.daily(tidyFiles, {}, '03:20');
  await jobs.daily(tidyAccess, {}, '03:20');
  await jobs.daily(tidyDav, {}, '03:20');
  await jobs.daily(catchUpContents, { tidy: true }, '03:20');
  await jobs.daily(planDigests, {}, '18:00');
  await jobs.everyMinutes(catchUpTexts, {}, 1);
  await jobs.everyMinutes(lookRoundContents, {}, 5);
  await jobs.send(app.get(GlobalDb).manager, catchUpContents, { tidy: false });
}

/**
 * Ends the app on the first signal: no new requests, open texts committed, jobs finished. What is still being opened
 * then fails under the hands of its opener; the answer says that this is no fault.
 */
export function leaveOnSignal(app: NestExpressApplication, after: () => Promise<void> = async () => undefined): AbortSignal {
  const leaving = new AbortController();
  const leave = () => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    // What was started beside the app ends with it, also when the app itself cannot end well.
    void app
      .close()
      .then(() => 0, sayWhy)
      .then((code) => after().then(() => process.exit(code)));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  return leaving.signal;
}

function sayWhy(failure: unknown): number {
  process.stderr.write(`${String(failure)}\n`);
  return 1;
}
