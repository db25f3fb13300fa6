import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import expressStaticGzip from 'express-static-gzip';

/** The folder with package.json above this file, whether it runs from source or from `dist`. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const year = 31_536_000_000;

/** Files as the build packed them, for whoever takes them packed. */
const packed = (folder: string, serveStatic: { maxAge: number; immutable?: boolean }) =>
  expressStaticGzip(folder, { enableBrotli: true, orderPreference: ['br', 'gz'], index: false, serveStatic });

const isForApi = (path: string): boolean => path === '/api' || path.startsWith('/api/') || path.startsWith('/collab');

/** An old page asks for a file of an older build: it must not get the page in its place. */
const nothingHere = (_request: Request, response: Response): void => void response.status(404).end();

/**
 * Serves the built web client: files with a hash in their name for a year, the page itself never from a cache. Every
 * path that is neither a file nor the API is a page of the client.
 */
export function openWeb(app: NestExpressApplication, folder = join(projectRoot(), 'dist', 'web')): void {
  if (!existsSync(folder)) return;
  const page = join(folder, 'index.html');
  app.use('/assets', packed(join(folder, 'assets'), { maxAge: year, immutable: true }), nothingHere);
  const files = packed(folder, { maxAge: 0 });
  app.use((request: Request, response: Response, next: NextFunction) => {
    // Nobody looks on the disk for what is no file.
    if (isForApi(request.path)) return next();
    files(request, response, next);
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    // HEAD too: monitors and link checkers only ask whether the page is there.
    if (isForApi(request.path) || !['GET', 'HEAD'].includes(request.method)) return next();
    response.set('Cache-Control', 'no-cache').sendFile(page);
  });
}
