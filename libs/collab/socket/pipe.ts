/** What an attendant needs of a line to one client: a WebSocket has it, and so has a line over HTTP. */
export interface Pipe {
  readonly readyState: number;
  readonly OPEN: number;
  /** Bytes the client has not taken yet. */
  readonly bufferedAmount: number;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'pong' | 'close', listener: () => void): unknown;
  on(event: 'message', listener: (data: Buffer | ArrayBuffer | Buffer[], isBinary: boolean) => void): unknown;
  pause(): void;
  resume(): void;
  ping(): void;
  send(bytes: Uint8Array): void;
  close(code: number, reason: string): void;
  terminate(): void;
}
