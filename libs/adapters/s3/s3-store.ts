import { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Client } from 'minio';
import { ObjectStore } from '#ports';
import type { S3Config } from './config.js';
import { parts } from './parts.js';
import { once, patiently } from './s3-failure.js';
import { sideBySide } from './side-by-side.js';
import { transportWithTimeout } from './transport.js';
import { Unstalled } from './unstalled.js';

/** S3 allows 10,000 parts, so 80 GB an object. */
const partSize = 8 * 1024 * 1024;
/** Parts on their way to the server while the next one is gathered. With it they are the memory of one upload: 24 MiB. */
const underWay = 2;

/**
 * Objects in one bucket of an S3 server. Uses only what every such server has: PUT, GET, HEAD, Range, DELETE, LIST and
 * multipart upload. Cuts large bodies into parts itself: the client's own way keeps 64 MiB a part in memory, and never
 * ends when its input breaks.
 */
export class S3Store extends ObjectStore {
  private readonly client: Client;
  private readonly bucket: string;
  private readonly timeoutMs: number;

  constructor(config: S3Config) {
    super();
    const { protocol, hostname, port } = new URL(config.S3_ENDPOINT);
    const secure = protocol === 'https:';
    this.bucket = config.S3_BUCKET;
    this.timeoutMs = config.S3_TIMEOUT_SECONDS * 1000;
    this.client = new Client({
      endPoint: hostname,
      ...(port === '' ? {} : { port: Number(port) }),
      useSSL: secure,
      accessKey: config.S3_ACCESS_KEY,
      secretKey: config.S3_SECRET_KEY,
      region: config.S3_REGION,
      pathStyle: config.S3_PATH_STYLE,
      transport: transportWithTimeout(secure, this.timeoutMs),
      retryOptions: { disableRetry: true },
    });
  }

  async put(key: string, body: Readable, size: number): Promise<void> {
    try {
      if (size > partSize) return await this.putInParts(key, body, size);
      for await (const whole of parts(body, size, partSize)) {
        await patiently(() => this.client.putObject(this.bucket, key, whole, whole.length));
      }
    } finally {
      body.destroy();
    }
  }

  async get(key: string, range?: { start: number; end: number }): Promise<Readable> {
    const answer = await patiently(() =>
      range ? this.client.getPartialObject(this.bucket, key, range.start, range.end - range.start + 1) : this.client.getObject(this.bucket, key),
    );
    if (answer instanceof IncomingMessage) answer.setTimeout(0);
    return new Unstalled(answer, this.timeoutMs);
  }

  async size(key: string): Promise<number> {
    return (await patiently(() => this.client.statObject(this.bucket, key))).size;
  }

  async remove(key: string): Promise<void> {
    await patiently(() => this.client.removeObject(this.bucket, key));
  }

  async *list(prefix: string): AsyncIterable<string> {
    let from: string | null = '';
    while (from !== null) {
      const after: string = from;
      const page = await patiently(() => this.client.listObjectsV2Query(this.bucket, prefix, after, '', 1000, ''));
      for (const { name } of page.objects) if (name !== undefined) yield name;
      from = page.isTruncated ? page.nextContinuationToken : null;
    }
  }

  /** An object appears only with the last request; whatever fails before takes the parts back. */
  private async putInParts(key: string, body: Readable, size: number): Promise<void> {
    const uploadId = await patiently(() => this.client.initiateNewMultipartUpload(this.bucket, key, {}));
    try {
      // A part that has arrived leaves its memory to a later one: nothing waits for the garbage collector.
      const free: Buffer[] = [];
      const room = (wanted: number) => (free.pop() ?? Buffer.allocUnsafeSlow(partSize)).subarray(0, wanted);
      const sent = await sideBySide(parts(body, size, partSize, room), underWay, async (part, index) => {
        const done = await this.putPart(key, uploadId, index + 1, part);
        if (part.length === partSize) free.push(part);
        return done;
      });
      await once(() => this.client.completeMultipartUpload(this.bucket, key, uploadId, sent));
    } catch (error) {
      await this.client.abortMultipartUpload(this.bucket, key, uploadId).catch(() => undefined);
      throw error;
    }
  }

  private async putPart(key: string, uploadID: string, partNumber: number, part: Buffer): Promise<{ part: number; etag: string }> {
    const headers = { 'Content-Length': part.length };
    const done = await patiently(() => this.client.uploadPart({ bucketName: this.bucket, objectName: key, uploadID, partNumber, headers }, part));
    return { part: partNumber, etag: done.etag };
  }
}
