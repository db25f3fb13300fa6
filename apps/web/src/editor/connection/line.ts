import { decodeFrame, encodeFrame, FrameError, type Frame } from '#contracts';
import { backOffMs } from './back-off.js';
import { endingOfClose, endingOfError, type Ending } from './ending.js';
import { Route } from './route.js';
import type { Transport } from './transport.js';

export interface LineEvents {
  /** The socket is open. Nothing said before counts any more. */
  readonly opened: () => void;
  readonly frame: (frame: Frame) => void;
  readonly closed: () => void;
  /** Frames go by the slower way, or by the quick one again. */
  readonly slow: (slow: boolean) => void;
  /** For good: it does not come back by itself. */
  readonly ended: (ending: Ending) => void;
}

/** The server gives a sign every 15 s; after two missed ones the line is dead, whatever the socket says. */
const silentMs = 35_000;
/** A line that says nothing at all in this time does not let our frames through. */
const firstSignMs = 8_000;
const watchMs = 2_000;

/** A line that comes back by itself, each time with a new ticket; by WebSocket, or by HTTP where no WebSocket gets through. */
export class Line {
  private transport: Transport | null = null;
  private readonly route: Route;
  private failed = 0;
  private heardAt = 0;
  /** Something came over the transport of now. */
  private answered = false;
  private running = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setInterval> | undefined;
  /** Counts the attempts, so that a slow ticket of an old one opens nothing. */
  private round = 0;

  /** `ask` gets a ticket and gives the address to open. Throws ApiError. */
  constructor(
    private readonly ask: () => Promise<URL>,
    private readonly events: LineEvents,
  ) {
    this.route = new Route(ask, () => this.again());
  }

  start(): void {
    if (this.running) return;
    this.running = true;
    this.failed = 0;
    window.addEventListener('online', this.hurry);
    window.addEventListener('offline', this.lost);
    this.watch = setInterval(() => this.look(), watchMs);
    void this.open();
  }

  stop(): void {
    this.running = false;
    window.removeEventListener('online', this.hurry);
    window.removeEventListener('offline', this.lost);
    clearInterval(this.watch);
    clearTimeout(this.timer);
    this.drop();
  }

  /** False: there is no open line. */
  send(frame: Frame): boolean {
    return this.transport?.send(new Uint8Array(encodeFrame(frame))) ?? false;
  }

  /** The connection proved useful: the next failure waits briefly again. */
  settled(): void {
    this.failed = 0;
  }

  private readonly hurry = (): void => {
    if (this.transport !== null) return;
    clearTimeout(this.timer);
    void this.open();
  };

  /** The device knows first that its network is gone; the line would notice half a minute later. */
  private readonly lost = (): void => {
    this.drop();
    this.later();
  };

  /** The quick way is open again. */
  private again(): void {
    if (!this.running) return;
    this.drop();
    void this.open();
  }

  private async open(): Promise<void> {
    const round = (this.round += 1);
    try {
      const address = await this.ask();
      if (this.running && round === this.round && this.transport === null) this.attach(address);
    } catch (error) {
      if (this.running && round === this.round) this.conclude(endingOfError(error));
    }
  }

  private attach(address: URL): void {
    this.heardAt = Date.now();
    this.answered = false;
    this.transport = this.route.transport(address, {
      opened: () => this.events.opened(),
      heard: (data) => this.hear(data),
      closed: (code) => {
        this.drop();
        this.conclude(endingOfClose(code));
      },
    });
  }

  private hear(data: unknown): void {
    this.heardAt = Date.now();
    if (!(data instanceof ArrayBuffer)) return;
    if (!this.answered && this.transport !== null) this.events.slow(this.route.worked(this.transport.kind));
    this.answered = true;
    try {
      this.events.frame(decodeFrame(new Uint8Array(data)));
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      this.drop();
      this.conclude('reload');
    }
  }

  private conclude(ending: Ending | null): void {
    if (ending === null) return this.later();
    this.stop();
    this.events.ended(ending);
  }

  private later(): void {
    if (!this.running) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.open(), backOffMs(this.failed));
    this.failed += 1;
  }

  private look(): void {
    if (this.transport === null || Date.now() - this.heardAt < (this.answered ? silentMs : firstSignMs)) return;
    this.drop();
    this.later();
  }

  private drop(): void {
    const { transport } = this;
    if (transport === null) return;
    this.transport = null;
    if (!this.answered && navigator.onLine) this.route.failed(transport.kind);
    this.route.rest();
    transport.drop();
    this.events.closed();
  }
}
