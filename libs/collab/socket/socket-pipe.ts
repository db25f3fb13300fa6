import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { messageOf } from './frame.js';
import type { Pipe } from './pipe.js';

/** A WebSocket, and what lies under it. */
export class SocketPipe implements Pipe {
  readonly OPEN: number;
  readonly on: Pipe['on'] = (event: never, listener: never) => this.socket.on(event, listener);

  constructor(
    private readonly socket: WebSocket,
    private readonly line: Duplex,
  ) {
    this.OPEN = socket.OPEN;
  }

  get readyState(): number {
    return this.socket.readyState;
  }

  get bufferedAmount(): number {
    return this.line.writableLength;
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  ping(): void {
    this.socket.ping();
  }

  /** Past the sender of `ws`, which would frame the same message anew for everybody and write it in two pieces. */
  send(bytes: Uint8Array): void {
    this.line.write(messageOf(bytes));
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  terminate(): void {
    this.socket.terminate();
  }
}
