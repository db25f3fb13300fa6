import { closeCode, FrameError, mostInParcel, packParcel, unpackParcel, type Parcel } from '#contracts';
import { z } from 'zod';
import { ownHeader } from '../../api/client.js';
import type { Transport, TransportEvents } from './transport.js';

const opening = z.object({ line: z.string() });
const ending = z.object({ code: z.number() });

/** As a socket that broke. */
const broken = 1006;
/** How often a request is made again before the line counts as broken, and the pause before. */
const mostTries = 4;
const pauseMs = 700;

/** Null: the answer of somebody else, such as the sign-in page of a hotel. */
const parcelOf = (body: ArrayBuffer): Parcel | null => {
  try {
    return unpackParcel(new Uint8Array(body));
  } catch (error) {
    if (error instanceof FrameError) return null;
    throw error;
  }
};

const codeOf = (body: ArrayBuffer): number => {
  const text = new TextDecoder().decode(body);
  const said = text.startsWith('{') ? ending.safeParse(JSON.parse(text)) : undefined;
  return said?.success === true ? said.data.code : broken;
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The same frames by POST, for networks that let no WebSocket through: one request waits for what the server says, another
 * brings what is said here. Every frame has its number, so a request that is made again neither loses nor doubles one.
 */
export class HttpLine implements Transport {
  readonly kind = 'http';
  private line: string | null = null;
  private readonly waiting: Uint8Array<ArrayBuffer>[] = [];
  /** Number of the first frame in `waiting`. */
  private first = 1;
  private heard = 0;
  private sending = false;
  private readonly gone = new AbortController();

  constructor(
    private readonly address: URL,
    private readonly events: TransportEvents,
  ) {
    void this.run();
  }

  send(bytes: Uint8Array<ArrayBuffer>): boolean {
    if (this.line === null || this.gone.signal.aborted) return false;
    this.waiting.push(bytes);
    void this.bring();
    return true;
  }

  drop(): void {
    this.gone.abort();
  }

  private async run(): Promise<void> {
    const begun = await this.post(new URL(`${this.address.pathname}/line${this.address.search}`, this.address));
    const opened = begun?.status === 201 ? opening.safeParse(await begun.json()) : undefined;
    if (opened?.success !== true) return void this.end(broken);
    this.line = opened.data.line;
    this.events.opened();
    while (!this.gone.signal.aborted) await this.listen();
  }

  /** Asks for news until there are some. */
  private async listen(): Promise<void> {
    const parcel = await this.exchange('?wait', { heard: this.heard, first: this.first, frames: [] });
    if (parcel === null) return;
    const news = parcel.frames.slice(Math.max(0, this.heard + 1 - parcel.first));
    this.heard += news.length;
    // A copy: what is heard is kept longer than the parcel it came in.
    for (const frame of news) this.events.heard(new Uint8Array(frame).buffer);
  }

  private async bring(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.waiting.length > 0 && !this.gone.signal.aborted) {
      const answer = await this.exchange('', { heard: this.heard, first: this.first, frames: this.waiting.slice(0, mostInParcel) });
      if (answer === null) break;
      this.waiting.splice(0, Math.max(0, answer.heard - this.first + 1));
      this.first = answer.heard + 1;
    }
    this.sending = false;
  }

  /** What the server answers; null: the line has ended. */
  private async exchange(query: string, parcel: Parcel): Promise<Parcel | null> {
    const path = this.address.pathname.replace(/[^/]+$/, `line/${this.line ?? ''}${query}`);
    const answer = await this.post(new URL(path, this.address), new Uint8Array(packParcel(parcel)));
    const body = await answer?.arrayBuffer().catch(() => null);
    if (answer === null || body === null || body === undefined) return this.end(broken);
    const read = answer.status === 200 ? parcelOf(body) : null;
    if (read !== null) return read;
    return this.end(answer.status === 410 ? codeOf(body) : answer.status === 413 ? closeCode.tooLarge : broken);
  }

  /** Makes a request again that did not get through. */
  private async post(address: URL, body?: Uint8Array<ArrayBuffer>): Promise<Response | null> {
    for (let tries = 0; tries < mostTries && !this.gone.signal.aborted; tries += 1) {
      if (tries > 0) await sleep(pauseMs * tries);
      try {
        const answer = await fetch(address, { method: 'POST', headers: ownHeader, credentials: 'same-origin', signal: this.gone.signal, ...(body === undefined ? {} : { body }) });
        if (answer.status < 500) return answer;
      } catch (error) {
        // The network; anything else is a fault of ours.
        if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
      }
    }
    return null;
  }

  private end(code: number): null {
    if (!this.gone.signal.aborted) {
      this.gone.abort();
      this.events.closed(code);
    }
    return null;
  }
}
