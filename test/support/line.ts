import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP line to somewhere that can be cut and mended. */
export class Line {
  private readonly ends = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  constructor(private readonly target: URL) {}

  /** The same address, by way of this line. */
  through(url: string): string {
    const way = new URL(url);
    way.host = `127.0.0.1:${this.port}`;
    return way.href;
  }

  async mend(): Promise<void> {
    if (this.server) return;
    this.server = createServer((near) => this.join(near, connect(Number(this.target.port) || 5432, this.target.hostname)));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Whoever is connected loses the connection, and nobody gets a new one. */
  async cut(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    this.hangUp();
    server.close();
    await once(server, 'close');
  }

  /** Whoever is connected loses the connection; a new one is there at once. */
  hangUp(): void {
    for (const end of this.ends) end.destroy();
    this.ends.clear();
  }

  private join(near: Socket, far: Socket): void {
    for (const [end, other] of [[near, far], [far, near]] as const) {
      this.ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        this.ends.delete(end);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  }
}
