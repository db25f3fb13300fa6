import { decodeFrame, encodeFrame, type Frame } from '../../../libs/contracts/collab/frames.js';
import { packParcel, unpackParcel, type Parcel } from '../../../libs/contracts/collab/line-parcel.js';
import type { Member } from './house.js';
import { origin } from './node.js';
import { until } from './writer.js';

const cookieOf = ({ fractionId, personId, name }: Member): string => `${fractionId} ${personId} ${name}`;

/** A client on a line over HTTP that keeps to no protocol. */
export class HttpCaller {
  readonly frames: Frame[] = [];
  closed: number | null = null;
  private heard = 0;
  private sent = 0;

  private constructor(
    readonly address: string,
    readonly cookie: string,
  ) {}

  /** The open line, or the status with which it was refused. */
  static async begin(member: Member, documentId: string, port: number, headers: Record<string, string> = {}): Promise<HttpCaller | number> {
    const house = `http://127.0.0.1:${port}/collab`;
    const answer = await fetch(`${house}/${documentId}/line?schema=1`, { method: 'POST', headers: { origin, cookie: cookieOf(member), ...headers } });
    if (answer.status !== 201) return answer.status;
    const { line } = (await answer.json()) as { line: string };
    return new HttpCaller(`${house}/line/${line}`, cookieOf(member));
  }

  /** Opens a line and listens until it ends. */
  static async arrive(member: Member, documentId: string, port: number): Promise<HttpCaller> {
    const caller = await HttpCaller.begin(member, documentId, port);
    if (typeof caller === 'number') throw new Error(`refused with ${caller}`);
    void caller.listen();
    return caller;
  }

  post(body: Uint8Array, query = '', headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.address}${query}`, { method: 'POST', headers: { origin, cookie: this.cookie, ...headers }, body: new Uint8Array(body) });
  }

  parcel(parcel: Partial<Parcel>): Promise<Response> {
    return this.post(packParcel({ heard: this.heard, first: this.sent + 1, frames: [], ...parcel }));
  }

  /** Sends frames, each parcel `times` times. */
  async send(frame: Frame, times = 1): Promise<void> {
    const first = this.sent + 1;
    this.sent += 1;
    for (let time = 0; time < times; time += 1) await this.parcel({ first, frames: [encodeFrame(frame)] });
  }

  async got<K extends Frame['kind']>(kind: K): Promise<Extract<Frame, { kind: K }>> {
    await until(() => this.frames.some((frame) => frame.kind === kind), `a frame ${kind}`);
    return this.frames.find((frame) => frame.kind === kind) as Extract<Frame, { kind: K }>;
  }

  async closeCode(): Promise<number> {
    await until(() => this.closed !== null, 'the server ends the line');
    return this.closed ?? 0;
  }

  /** Asks for news as a browser does, and for the same once more each time: an answer may be lost. */
  async listen(): Promise<void> {
    while (this.closed === null) {
      const question = packParcel({ heard: this.heard, first: 1, frames: [] });
      const answer = await this.post(question, '?wait').catch(() => null);
      if (answer?.status === 410) this.closed = ((await answer.json()) as { code: number }).code;
      if (answer?.status !== 200) return;
      const { first, frames } = unpackParcel(new Uint8Array(await answer.arrayBuffer()));
      for (const bytes of frames.slice(this.heard + 1 - first)) this.frames.push(decodeFrame(bytes));
      this.heard = first + frames.length - 1;
    }
  }
}
