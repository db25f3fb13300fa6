import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LoginFlows } from '#features/account';
import { AppError } from '#kernel';
import { PlainHttp } from '../door/admission.js';
import { SyncFacts } from './house-facts.js';

const mostBytes = 4_096;

/** Nextcloud's login flow, version 2: the program opens a page of ours in the browser and waits for its password. */
@Injectable()
export class Connecting {
  constructor(
    private readonly flows: LoginFlows,
    private readonly facts: SyncFacts,
    private readonly plain: PlainHttp,
  ) {}

  async begin(request: Request, response: Response): Promise<void> {
    this.secure(request);
    const { login, poll } = await this.flows.begin(programOf(request));
    const url = (path: string) => new URL(path, this.facts.publicUrl).href;
    response.set('Cache-Control', 'no-store').json({ poll: { token: poll, endpoint: url('/index.php/login/v2/poll') }, login: url(`/verbinden/${login}`) });
  }

  /** 404 means: not yet. */
  async poll(request: Request, response: Response): Promise<void> {
    this.secure(request);
    const fetched = await this.flows.fetch(await tokenOf(request));
    if (!fetched) return void response.status(404).set('Cache-Control', 'no-store').json([]);
    response.set('Cache-Control', 'no-store').json({ server: this.facts.publicUrl.replace(/\/$/, ''), loginName: fetched.user, appPassword: fetched.password });
  }

  private secure(request: Request): void {
    if (!request.secure && !this.plain.allowed) throw new AppError('tls_required');
  }
}

/** As the program calls itself: "Mozilla/5.0 (Linux) mirall/3.7.3" is Nextcloud's. */
function programOf(request: Request): string {
  const agent = (request.get('user-agent') ?? '').replace(/[^\x20-\x7e]/g, '');
  if (/mirall|Nextcloud-/i.test(agent)) return /iOS/i.test(agent) ? 'Nextcloud (iPad, iPhone)' : /Android/i.test(agent) ? 'Nextcloud (Android)' : 'Nextcloud (Computer)';
  return agent.slice(0, 80) || 'Programm';
}

async function tokenOf(request: Request): Promise<string> {
  if (Number(request.get('content-length') ?? mostBytes + 1) > mostBytes) throw new AppError('too_large', { limit: '4 kB' });
  const text = (await buffer(request)).toString('utf8');
  return new URLSearchParams(text).get('token') ?? '';
}
