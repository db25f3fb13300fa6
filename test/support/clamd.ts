import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { harmlessVirus } from '#testing';

export type Temper = 'well' | 'silent' | 'rude' | 'hangs up';

/** A scanner that speaks clamd's protocol over a real line: INSTREAM, pieces behind their lengths, a limit, and moods. */
export class ClamdServer {
  temper: Temper = 'well';
  private readonly lines = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly limit: number,
  ) {
    server.on('connection', (line) => this.answer(line));
  }

  static async open(limit: number): Promise<ClamdServer> {
    const server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ClamdServer(server, limit);
  }

  get address(): string {
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Where a scanner was before, as after a restart of the daemon. */
  static async openAt(address: string, limit: number): Promise<ClamdServer> {
    const server = createServer({ allowHalfOpen: true }).listen(Number(new URL(address).port), '127.0.0.1');
    await once(server, 'listening');
    return new ClamdServer(server, limit);
  }

  close(): void {
    for (const line of this.lines) line.destroy();
    this.server.close();
  }

  private answer(line: Socket): void {
    this.lines.add(line);
    let heard = Buffer.alloc(0);
    line.on('error', () => undefined);
    line.on('close', () => this.lines.delete(line));
    if (this.temper === 'hangs up') return void line.destroy();
    line.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes]);
      const word = this.temper === 'silent' ? null : this.verdict(heard);
      if (word !== null) line.end(`${word}\0`);
    });
  }

  private verdict(heard: Buffer): string | null {
    if (this.temper === 'rude') return 'UNKNOWN COMMAND';
    if (heard.toString('latin1') === 'zPING\0') return 'PONG';
    const command = 'zINSTREAM\0';
    if (heard.length < command.length) return null;
    if (heard.subarray(0, command.length).toString() !== command) return 'UNKNOWN COMMAND';
    const pieces: Buffer[] = [];
    let total = 0;
    for (let at = command.length; at + 4 <= heard.length; ) {
      const length = heard.readUInt32BE(at);
      if (length === 0) return Buffer.concat(pieces).includes(harmlessVirus) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
      total += length;
      if (total > this.limit) return 'INSTREAM size limit exceeded. ERROR';
      pieces.push(heard.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return null;
  }
}
