import { HttpLine } from './http-line.js';
import { webSocket, type Transport, type TransportEvents } from './transport.js';

/** After so many WebSockets that said nothing, frames go by HTTP. */
const mostSilent = 2;
/** How often the quick way is tried while the slow one works. */
const probeMs = 30_000;

/** Which way frames take. Some networks (proxies, filters of schools and town halls) let no WebSocket through. */
export class Route {
  private silent = 0;
  private probing: ReturnType<typeof setInterval> | undefined;
  private probe: Transport | null = null;

  constructor(
    private readonly ask: () => Promise<URL>,
    /** A WebSocket got through again. */
    private readonly free: () => void,
  ) {}

  transport(address: URL, events: TransportEvents): Transport {
    return this.silent < mostSilent ? webSocket(address, events) : new HttpLine(address, events);
  }

  /** A transport ended without a word of the server. When not even HTTP works, it was not the WebSocket. */
  failed(kind: Transport['kind']): void {
    this.silent = kind === 'socket' ? this.silent + 1 : 0;
  }

  /** The server spoke. Whether this is the slow way. */
  worked(kind: Transport['kind']): boolean {
    clearInterval(this.probing);
    if (kind === 'http') this.probing = setInterval(() => void this.look(), probeMs);
    else this.silent = 0;
    return kind === 'http';
  }

  /** No line, nothing to look for. */
  rest(): void {
    clearInterval(this.probing);
    this.probe?.drop();
    this.probe = null;
  }

  private async look(): Promise<void> {
    if (this.probe !== null || !navigator.onLine) return;
    const address = await this.ask().catch(() => null);
    if (address === null || this.probe !== null) return;
    const over = (): void => {
      this.probe?.drop();
      this.probe = null;
    };
    this.probe = webSocket(address, {
      opened: () => undefined,
      heard: () => {
        over();
        this.silent = 0;
        this.free();
      },
      closed: over,
    });
  }
}
