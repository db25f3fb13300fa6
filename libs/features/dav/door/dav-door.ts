import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { endWhenStalled } from '#http';
import { segmentsOf } from '../headers/path.js';
import { stripped } from '../headers/destination.js';
import { NextcloudDoor } from '../nextcloud/nextcloud-door.js';
import { Admission } from './admission.js';
import { Methods } from './methods.js';
import { tellProblem } from './problem.js';

/** Where surprises at this door are written down. */
export class DavLog {
  constructor(readonly log: Logger) {}
}

/**
 * The door for programs: WebDAV below `/dav`, and beside it the addresses that Nextcloud's clients know. It stands apart
 * from the routes, because its methods are not theirs; whoever passes acts under the same rights as in the browser.
 */
@Injectable()
export class DavDoor {
  constructor(
    private readonly admission: Admission,
    private readonly methods: Methods,
    private readonly nextcloud: NextcloudDoor,
    private readonly log: DavLog,
  ) {}

  readonly handle = (request: Request, response: Response, next: NextFunction): void => {
    const work = this.answer(request, response);
    if (work === null) return next();
    this.note(request, response);
    if (request.method === 'PUT' || request.method === 'POST') endWhenStalled(request);
    work.catch((error: unknown) => {
      if (tellProblem(error, request, response)) this.log.log.error({ method: request.method, err: error }, 'a program was not served');
    });
  };

  /** One line a request, as for the routes: never a name of a file, never an address of a person. */
  private note(request: Request, response: Response): void {
    const start = performance.now();
    const [area] = /^\/[\w.]*(?:\/(?:webdav|dav\/\w+|v[12]\.php))?/.exec(request.originalUrl) ?? [];
    response.on('finish', () => this.log.log.info({ method: request.method, path: area, status: response.statusCode, ms: Math.round(performance.now() - start) }));
  }

  /** Null: an address of somebody else. */
  private answer(request: Request, response: Response): Promise<void> | null {
    const below = stripped('/dav', request.originalUrl.split('?')[0] ?? '');
    if (below === null) return this.nextcloud.answer(request, response);
    return this.files(request, response, below);
  }

  private async files(request: Request, response: Response, below: string): Promise<void> {
    const device = await this.admission.admit(request);
    await this.methods.act({ request, response, device, mount: { prefix: '/dav' }, path: segmentsOf(below) });
  }
}
