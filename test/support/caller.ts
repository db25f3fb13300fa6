import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { decodeFrame, encodeFrame, type Frame } from '#contracts';
import { SCHEMA_VERSION } from '#motion';

export interface Knock {
  readonly documentId: string;
  readonly ticket?: string | null;
  readonly cookie?: string | null;
  /** Null: says none. */
  readonly origin?: string | null;
}

/** A co-editing socket that keeps to no protocol: sends whatever it is told to, and notes what it hears. */
export class Caller {
  readonly frames: Frame[] = [];
  closed: number | null = null;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.frames.push(decodeFrame(new Uint8Array(data as Buffer))));
    socket.on('close', (code) => (this.closed = code));
    socket.on('error', () => undefined);
  }

  /** The open socket, or the HTTP status with which it was refused. */
  static async knock(house: string, { documentId, ticket, cookie, origin = house }: Knock): Promise<Caller | number> {
    const query = new URLSearchParams({ schema: String(SCHEMA_VERSION), ...(typeof ticket === 'string' ? { ticket } : {}) });
    const headers = { ...(typeof cookie === 'string' ? { cookie } : {}), ...(origin === null ? {} : { origin }) };
    const socket = new WebSocket(`${house.replace('http', 'ws')}/collab/${documentId}?${query.toString()}`, { headers });
    const caller = new Caller(socket);
    const refused = once(socket, 'unexpected-response').then(([, response]: { statusCode?: number }[]) => {
      socket.terminate();
      return response?.statusCode ?? 0;
    });
    return Promise.race([once(socket, 'open').then(() => caller), refused]);
  }

  send(frame: Frame): void {
    this.socket.send(encodeFrame(frame));
  }

  async heard<K extends Frame['kind']>(kind: K): Promise<Extract<Frame, { kind: K }>> {
    await until(() => this.frames.some((frame) => frame.kind === kind), `a frame ${kind}`);
    return this.frames.find((frame): frame is Extract<Frame, { kind: K }> => frame.kind === kind) as Extract<Frame, { kind: K }>;
  }

  async hungUp(): Promise<number> {
    await until(() => this.closed !== null, 'the server hangs up');
    return this.closed ?? 0;
  }

  /** Hears and answers nothing any more, like a tablet that was put away. */
  fallAsleep(): void {
    this.socket.pause();
  }

  leave(): void {
    this.socket.terminate();
  }
}

/** Waits for something to become true; says what was awaited when it does not. */
export async function until(condition: () => boolean | Promise<boolean>, what: string, patienceMs = 60_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await sleep(15);
  }
}
