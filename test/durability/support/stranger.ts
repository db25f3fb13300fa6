import { once } from 'node:events';
import { WebSocket } from 'ws';
import { decodeFrame, encodeFrame, type Frame } from '../../../libs/contracts/collab/frames.js';
import type { Member } from './house.js';
import { origin } from './node.js';
import { until } from './writer.js';

/** A client that keeps to no protocol: sends whatever it is told to. */
export class Stranger {
  readonly frames: Frame[] = [];
  closed: { code: number; reason: string } | null = null;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.frames.push(decodeFrame(new Uint8Array(data as Buffer))));
    socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }));
    socket.on('error', () => undefined);
  }

  /** Connects; rejects with the HTTP status when the server does not open the socket. */
  static async arrive(member: Member, documentId: string, port: number, query = 'schema=1', headers: Record<string, string> = {}): Promise<Stranger> {
    const { fractionId, personId, name } = member;
    const url = `ws://127.0.0.1:${port}/collab/${documentId}?${query}`;
    const socket = new WebSocket(url, { headers: { origin, cookie: `${fractionId} ${personId} ${name}`, ...headers } });
    const stranger = new Stranger(socket);
    const refused = once(socket, 'unexpected-response').then(([, response]) => {
      socket.terminate();
      throw new Error(`refused with ${response.statusCode}`);
    });
    await Promise.race([once(socket, 'open'), refused]);
    return stranger;
  }

  send(...frames: Frame[]): void {
    frames.forEach((frame) => this.socket.send(encodeFrame(frame)));
  }

  sendBytes(bytes: Uint8Array | string): void {
    this.socket.send(bytes);
  }

  async got<K extends Frame['kind']>(kind: K): Promise<Extract<Frame, { kind: K }>> {
    await until(() => this.frames.some((frame) => frame.kind === kind), `a frame ${kind}`);
    return this.frames.find((frame) => frame.kind === kind) as Extract<Frame, { kind: K }>;
  }

  async closeCode(): Promise<number> {
    await until(() => this.closed !== null, 'the server hangs up');
    return this.closed?.code ?? 0;
  }

  leave(): void {
    this.socket.terminate();
  }
}
