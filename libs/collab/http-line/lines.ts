import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { closeCode, FrameError, packParcel, unpackParcel, type Parcel } from '#contracts';
import type { LineNote } from '../doorbell/doorbell.js';
import type { Limits } from '../limits.js';
import type { Report } from '../report.js';
import { admitted, visitAt, type Arrived, type Entrance } from '../socket/upgrade.js';
import { bodyOf, say } from './body.js';
import { HttpPipe } from './http-pipe.js';
import { Relay, type Question, type Reply } from './relay.js';

interface OpenLine {
  readonly pipe: HttpPipe;
  /** Of the session that opened it: a line is of no use to another. */
  readonly mark: Buffer;
}

export interface LineParts {
  readonly arrived: Arrived;
  /** Tells the other nodes. */
  readonly ring: (note: LineNote) => void;
}

/** On which node a line lives; null: no line is called so. */
const nodeOf = (id: string): string | null => /^([0-9a-f-]{36})\.[\w-]{32}$/.exec(id)?.[1] ?? null;

const gone: Reply = { status: 404, body: Buffer.alloc(0) };

const markOf = (carried: string): Buffer => createHash('sha256').update(carried).digest();

/**
 * For those whose network lets no WebSocket through: the same frames by POST. `…/<document>/line` opens a line under the
 * rules of the upgrade, `…/line/<id>` brings frames, and with `?wait` waits for those of the server. A line lives on one node; a request
 * that a balancer sends to another is answered by way of that one.
 */
export class Lines {
  private readonly open = new Map<string, OpenLine>();
  private readonly self = randomUUID();
  private readonly relay: Relay;
  private readonly sweep: NodeJS.Timeout;
  private pending = 0;

  constructor(
    private readonly entrance: Required<Entrance>,
    private readonly limits: Limits,
    private readonly report: Report,
    private readonly parts: LineParts,
  ) {
    this.relay = new Relay(this.self, parts.ring, (question) => this.reply(question), limits);
    this.sweep = setInterval(() => this.dropSilent(), Math.min(limits.lineSilentMs, 5_000)).unref();
  }

  /** False: another door's business. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const [address = '', search = ''] = (request.url ?? '').split('?', 2);
    const { path, origins } = this.entrance;
    const exchange = address.startsWith(`${path}/line/`);
    if (!exchange && !(address.startsWith(`${path}/`) && address.endsWith('/line'))) return false;
    const work = async (): Promise<void> => {
      if (request.method !== 'POST') return say(response, 405);
      if (!origins.includes(request.headers.origin ?? '')) return say(response, 403);
      if (exchange) return this.exchange(address.slice(path.length + '/line/'.length), search, request, response);
      return this.begin(address.slice(path.length + 1, -'/line'.length), search, request, response);
    };
    work().catch((error: unknown) => {
      if (!request.destroyed) this.report('a line over HTTP failed', { error });
      say(response, 503);
    });
    return true;
  }

  /** Another node asks, or answers. */
  heard(note: LineNote): void {
    this.relay.heard(note);
  }

  /** No new lines; the open ones end with their documents. */
  stop(): void {
    clearInterval(this.sweep);
  }

  private async begin(document: string, search: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const visit = visitAt(document, search);
    if (visit === null) return say(response, 400);
    if (this.pending >= this.limits.pendingUpgrades || this.open.size + this.pending >= this.limits.httpLines) return say(response, 503);
    this.pending += 1;
    try {
      const admission = await admitted(this.entrance, request, visit.documentId, this.limits.authoriseMs);
      if (typeof admission === 'number') return say(response, admission);
      const id = `${this.self}.${randomBytes(24).toString('base64url')}`;
      const pipe = new HttpPipe(this.limits);
      this.open.set(id, { pipe, mark: markOf(this.entrance.carried(request) ?? '') });
      this.parts.arrived(pipe, admission, visit);
      say(response, 201, JSON.stringify({ line: id }));
    } finally {
      this.pending -= 1;
    }
  }

  private async exchange(id: string, search: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const node = nodeOf(id);
    const carried = this.entrance.carried(request);
    if (node === null || carried === null) return say(response, 404);
    const asked = { line: id, mark: markOf(carried), waits: new URLSearchParams(search).has('wait') };
    const mine = node === this.self;
    const pipe = this.pipeOf(asked);
    if (mine && pipe === null) return say(response, 404);
    const body = await bodyOf(request, this.limits.syncBytes + this.limits.frameBytes);
    if (body === null) {
      pipe?.close(closeCode.tooLarge, 'the parcel is too large');
      return say(response, 413);
    }
    const { status, body: answer } = mine ? await this.reply({ ...asked, body }) : ((await this.relay.ask(node, { ...asked, body })) ?? gone);
    say(response, status, answer);
  }

  /** Null: there is none, or it is another's, which looks the same. */
  private pipeOf({ line: id, mark }: Pick<Question, 'line' | 'mark'>): HttpPipe | null {
    const line = this.open.get(id);
    return line !== undefined && mark.length === line.mark.length && timingSafeEqual(line.mark, mark) ? line.pipe : null;
  }

  private async reply({ waits, body, ...whose }: Question): Promise<Reply> {
    const pipe = this.pipeOf(whose);
    if (pipe === null) return gone;
    const parcel = parcelIn(body);
    if (parcel === null) pipe.close(closeCode.garbage, 'not a parcel of this protocol');
    else if (!pipe.take(parcel)) return { status: 409, body: Buffer.alloc(0) };
    const news = waits && parcel !== null ? await pipe.next(parcel.heard) : { heard: pipe.taken, first: 1, frames: [] };
    if (news.frames.length > 0 || pipe.ended === null || !waits) return { status: 200, body: packParcel(news) };
    this.open.delete(whose.line);
    return { status: 410, body: Buffer.from(JSON.stringify(pipe.ended)) };
  }

  private dropSilent(): void {
    for (const [id, { pipe }] of this.open) {
      if (!pipe.silent) continue;
      pipe.terminate();
      this.open.delete(id);
    }
  }
}

function parcelIn(body: Buffer): Parcel | null {
  try {
    return unpackParcel(body);
  } catch (error) {
    if (error instanceof FrameError) return null;
    throw error;
  }
}
