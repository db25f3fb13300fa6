import { AppError } from '#kernel';

const mostHeaderBytes = 16_384;

const refuse = (): never => {
  throw new AppError('invalid_input', { field: 'multipart' });
};

/** Headers of a part, names in small letters. */
export type PartHeaders = ReadonlyMap<string, string>;

/**
 * Reads `multipart/related` whose parts tell their length, piece by piece: never more than a header and one piece of the
 * network stands in memory.
 */
export class PartsReader {
  private rest: Buffer = Buffer.alloc(0);
  /** Bytes of the present part that nobody has taken yet. */
  private left = 0;
  private readonly source: AsyncIterator<Buffer>;

  constructor(
    body: AsyncIterable<Buffer>,
    private readonly boundary: string,
  ) {
    this.source = body[Symbol.asyncIterator]();
  }

  /** The headers of the next part, or null after the last. What nobody took of the part before is passed over. */
  async next(): Promise<PartHeaders | null> {
    for await (const _ of this.take(this.left));
    let line = await this.line();
    while (line === '') line = await this.line();
    if (line === `--${this.boundary}--`) return null;
    return line === `--${this.boundary}` ? this.headers() : refuse();
  }

  /** Exactly so many bytes of the part. */
  take(bytes: number): AsyncGenerator<Buffer> {
    this.left = bytes;
    return this.pieces();
  }

  private async *pieces(): AsyncGenerator<Buffer> {
    while (this.left > 0) {
      if (this.rest.length === 0 && !(await this.more())) refuse();
      const piece = this.rest.subarray(0, this.left);
      this.rest = this.rest.subarray(piece.length);
      this.left -= piece.length;
      yield piece;
    }
  }

  private async headers(): Promise<PartHeaders> {
    const found = new Map<string, string>();
    for (let line = await this.line(); line !== ''; line = await this.line()) {
      const colon = line.indexOf(':');
      if (colon < 1 || found.size > 50) refuse();
      found.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    return found;
  }

  private async line(): Promise<string> {
    let end = this.rest.indexOf('\r\n');
    while (end < 0) {
      if (this.rest.length > mostHeaderBytes || !(await this.more())) refuse();
      end = this.rest.indexOf('\r\n');
    }
    const line = this.rest.subarray(0, end).toString('utf8');
    this.rest = this.rest.subarray(end + 2);
    return line;
  }

  private async more(): Promise<boolean> {
    const next = await this.source.next();
    if (next.done) return false;
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value]);
    return true;
  }
}
