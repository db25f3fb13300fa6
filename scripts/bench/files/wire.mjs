import http from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { randomBytes } from 'node:crypto';

const block = randomBytes(8 * 1024 * 1024);
const piece = 256 * 1024;

/** As many bytes as asked for, at no cost: pieces of one drawn block, over and over. */
export function bytes(size) {
  let sent = 0;
  return new Readable({
    read() {
      const next = block.subarray(sent % block.length, (sent % block.length) + Math.min(piece, size - sent));
      sent += next.length;
      this.push(next.length === 0 ? null : next);
    },
  });
}

export const fewBytes = (size, seed) => block.subarray(seed * 64, seed * 64 + size);

/** Counts what comes and looks at none of it. */
export async function drained(stream) {
  let count = 0;
  stream.on('data', (arrived) => (count += arrived.length));
  await new Promise((done, failed) => stream.once('end', done).once('error', failed));
  return count;
}

/** Plain HTTP that parses nothing: what it takes of the processor does not stand in anybody's figures. */
export class Wire {
  constructor(url, headers, sockets = 32) {
    this.url = url;
    this.headers = headers;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: sockets });
  }

  /** `keep`: the answer's body instead of its number of bytes. */
  async send(method, path, { body, size = body?.length, headers = {}, keep = false } = {}) {
    const length = body === undefined ? {} : { 'content-length': size, 'content-type': 'application/octet-stream' };
    const request = http.request(`${this.url}${path}`, { method, agent: this.agent, headers: { ...length, ...this.headers, ...headers } });
    const answered = new Promise((done, failed) => request.once('response', done).once('error', failed));
    if (body instanceof Readable) body.pipe(request);
    else request.end(body);
    const answer = await answered;
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${await buffer(answer)}`);
    return keep ? buffer(answer) : drained(answer);
  }

  close() {
    this.agent.destroy();
  }
}
