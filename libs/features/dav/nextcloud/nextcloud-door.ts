import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Device } from '#features/account';
import { AppError } from '#kernel';
import { GlobalDb } from '#persistence';
import { Admission } from '../door/admission.js';
import { Methods } from '../door/methods.js';
import { Refusal } from '../door/refusal.js';
import { stripped } from '../headers/destination.js';
import { segmentsOf } from '../headers/path.js';
import { Bulk } from './bulk.js';
import { Chunks } from './chunks.js';
import { Connecting } from './connecting.js';
import { statusOf, SyncFacts } from './house-facts.js';
import { Ocs } from './ocs.js';

const ours = /^\/(?:status\.php|remote\.php|ocs|index\.php|login\/v2)(?:\/|$)/;

/** The addresses that Nextcloud's clients know. */
@Injectable()
export class NextcloudDoor {
  constructor(
    private readonly admission: Admission,
    private readonly methods: Methods,
    private readonly ocs: Ocs,
    private readonly connecting: Connecting,
    private readonly chunks: Chunks,
    private readonly bulk: Bulk,
    private readonly db: GlobalDb,
    private readonly facts: SyncFacts,
  ) {}

  /** Null: an address of somebody else. */
  answer(request: Request, response: Response): Promise<void> | null {
    const path = (request.originalUrl.split('?')[0] ?? '').replace(/^\/{2,}/, '/');
    if (!ours.test(path)) return null;
    return this.at(request, response, path);
  }

  private async at(request: Request, response: Response, path: string): Promise<void> {
    if (path === '/status.php') return this.status(response);
    const [, edition, question] = /^\/ocs\/v([12])\.php(\/.*)$/.exec(path) ?? [];
    if (question !== undefined) return this.ocs.answer(request, response, edition === '2', question);
    const page = path.replace(/^\/index\.php/, '');
    if (request.method === 'POST' && page === '/login/v2') return this.connecting.begin(request, response);
    if (request.method === 'POST' && page === '/login/v2/poll') return this.connecting.poll(request, response);
    if (path.startsWith('/remote.php/')) return this.files(request, response, path);
    throw new AppError('not_found');
  }

  private async files(request: Request, response: Response, path: string): Promise<void> {
    const device = await this.admission.admit(request);
    const plain = stripped('/remote.php/webdav', path);
    if (plain !== null) return this.methods.act({ request, response, device, mount: { prefix: '/remote.php/webdav' }, path: segmentsOf(plain) });
    if (path === '/remote.php/dav/bulk') return this.bulk.answer({ request, response, device, mount: { prefix: '' }, path: [] });
    const [, kind, user] = /^\/remote\.php\/dav\/(files|uploads)\/([^/]+)/.exec(path) ?? [];
    if (kind === undefined || user === undefined || !isUser(device, user)) throw new AppError('not_found');
    const prefix = `/remote.php/dav/${kind}/${user}`;
    const visit = { request, response, device, mount: { prefix }, path: segmentsOf(path.slice(prefix.length)) };
    return kind === 'files' ? this.methods.act(visit) : this.chunks.answer(visit);
  }

  /** A house without its database is told as a house under repair: clients wait and try again. */
  private async status(response: Response): Promise<void> {
    const down = await this.db.query('select 1').then(
      () => false,
      () => true,
    );
    response.set('Cache-Control', 'no-store').json(statusOf(this.facts, down));
  }
}

/** Who the client says it is: the seat's id, as it was told, or the e-mail address somebody typed. */
function isUser({ actor, email }: Device, encoded: string): boolean {
  try {
    const user = decodeURIComponent(encoded).toLowerCase();
    return user === actor.membershipId || user === email;
  } catch {
    throw new Refusal(400);
  }
}
