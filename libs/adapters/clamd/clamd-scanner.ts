import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { Writable, type Readable } from 'node:stream';
import { AppError } from '#kernel';
import { VirusScanner, type Verdict } from '#ports';
import type { ClamdConfig } from './config.js';

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** How far behind what was sent the daemon may be: what the lines between hold. */
const underWay = 16 * 1024 * 1024;
const breathMs = 10;
/** A daemon that is there says so at once, also while it scans. */
const pingMs = 3_000;

/** What was sent so far, and from where on to send with pauses. */
interface Pace {
  sent: number;
  readonly slowFrom: number;
}

/**
 * Content as clamd takes it: each piece behind its length, and a length of nothing at the end. The line is read right
 * before each piece: who writes on after the daemon has spoken and hung up breaks the line, and loses its word. That the
 * line is broken is told by `wordOn` alone, so that it is not taken for a fault of the content.
 */
const inPieces = (socket: Socket, pace: Pace): Writable =>
  new Writable({
    write(piece: Buffer, _encoding, done) {
      if (piece.length === 0) return done();
      const framed = Buffer.concat([lengthOf(piece.length), piece]);
      const send = () => socket.write(framed, () => done());
      if (pace.sent < pace.slowFrom) setImmediate(send);
      else setTimeout(send, breathMs);
      pace.sent += piece.length;
    },
    final: (done) => void socket.write(lengthOf(0), () => done()),
  });

/** The daemon's word ends with a zero. What happens to the line afterwards changes nothing about it. */
function wordOn(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    socket.on('data', (piece) => {
      heard += piece.toString('latin1');
      if (heard.includes('\0')) resolve(heard.slice(0, heard.indexOf('\0')).trim());
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error(`clamd hung up: ${heard.slice(0, 200) || 'nothing'}`)));
  });
}

/** What exceeds a limit of the daemon was not looked at to its end, whatever else it is called. */
const tooMuch = /size limit exceeded|^stream: Heuristics\.Limits\.Exceeded\S* FOUND$/i;

function verdictOf(word: string): Verdict {
  if (tooMuch.test(word)) return { unscannable: word };
  const [, found] = /^stream: (.+) FOUND$/.exec(word) ?? [];
  if (found !== undefined) return { found };
  if (word === 'stream: OK') return { found: null };
  throw new Error(`clamd said: ${word.slice(0, 200) || 'nothing'}`);
}

/** ClamAV's daemon, over TCP or a socket file. The content streams through and is kept nowhere. */
export class ClamdScanner extends VirusScanner {
  readonly active = true;

  /** `slowFrom`: where lines have broken without a word. Around there the daemon's limit may lie, so there it gets time to say so. */
  constructor(
    private readonly address: string,
    private readonly timeoutMs: number,
    private slowFrom = Infinity,
  ) {
    super();
  }

  static from({ CLAMD_ADDRESS, CLAMD_TIMEOUT_SECONDS }: ClamdConfig): ClamdScanner | null {
    return CLAMD_ADDRESS === undefined ? null : new ClamdScanner(CLAMD_ADDRESS, CLAMD_TIMEOUT_SECONDS * 1000);
  }

  async answers(): Promise<boolean> {
    const socket = this.call(Math.min(pingMs, this.timeoutMs));
    const overdue = setTimeout(() => socket.destroy(), pingMs);
    try {
      const word = wordOn(socket);
      socket.write('zPING\0');
      return (await word) === 'PONG';
    } catch {
      return false;
    } finally {
      clearTimeout(overdue);
      socket.destroy();
    }
  }

  async scan(content: Readable): Promise<Verdict> {
    const socket = this.call();
    const pace = { sent: 0, slowFrom: this.slowFrom };
    const failed = new Promise<never>((_, reject) => {
      socket.once('timeout', () => socket.destroy(new Error('clamd does not answer')));
      content.once('error', reject);
    });
    failed.catch(() => undefined);
    try {
      return await Promise.race([this.converse(socket, content, pace), failed]);
    } catch (error) {
      if (content.errored) throw content.errored;
      this.slowFrom = Math.min(this.slowFrom, Math.max(0, pace.sent - underWay));
      throw error instanceof AppError ? error : new AppError('scanner_down', {}, { cause: error });
    } finally {
      socket.destroy();
      content.destroy();
    }
  }

  /** The daemon may answer and hang up before it has heard everything, such as for the size: then its word counts, not the broken line. */
  private async converse(socket: Socket, content: Readable, pace: Pace): Promise<Verdict> {
    const verdict = wordOn(socket).then(verdictOf);
    socket.write('zINSTREAM\0');
    pipeline(content, inPieces(socket, pace)).catch(() => undefined);
    return verdict;
  }

  private call(timeoutMs = this.timeoutMs): Socket {
    const { protocol, hostname, port, pathname } = new URL(this.address);
    const socket = protocol === 'unix:' ? connect(decodeURIComponent(pathname)) : connect(Number(port || 3310), hostname);
    socket.setTimeout(timeoutMs);
    socket.on('error', () => undefined);
    return socket;
  }
}
