import { request as ask, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { AppPasswords } from '#features/account';
import type { Place } from './place.js';
import type { Role } from '#contracts';

export interface Told {
  readonly status: number;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: IncomingMessage['headers'];
}

export interface Brought {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A program on somebody's device: says any word of HTTP, to addresses exactly as they are written. */
export class Program {
  constructor(
    readonly origin: string,
    readonly user: string | null = null,
    readonly secret = '',
    readonly id = '',
  ) {}

  /** A program of the one with this role, connected to this place. */
  static async of(place: Place, role: Role, readOnly = false): Promise<Program> {
    const wish = { name: place.name('Laptop'), fractionId: place.fractionId, readOnly };
    const { id, user, password } = await place.house.part(AppPasswords).create(place.persons[role].id, wish);
    return new Program(place.house.origin, user, password, id);
  }

  send(method: string, path: string, { headers = {}, body }: Brought = {}): Promise<Told> {
    const { hostname, port } = new URL(this.origin);
    const authorization = this.user === null ? {} : { authorization: `Basic ${Buffer.from(`${this.user}:${this.secret}`).toString('base64')}` };
    const length = body === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((told, failed) => {
      const call = ask({ hostname, port, method, path, headers: { ...authorization, ...length, ...headers }, agent: false }, (answer) => {
        buffer(answer).then((bytes) => told({ status: answer.statusCode ?? 0, text: bytes.toString('utf8'), bytes, headers: answer.headers }), failed);
      });
      call.once('error', failed);
      call.end(body);
    });
  }

  /** The status alone. */
  async status(method: string, path: string, brought?: Brought): Promise<number> {
    return (await this.send(method, path, brought)).status;
  }
}

export const propfind = (...names: string[]): string => `<?xml version="1.0"?><d:propfind xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns"><d:prop>${names.map((name) => `<${name}/>`).join('')}</d:prop></d:propfind>`;

export const lockBody = (scope = 'exclusive', owner = ''): string =>
  `<?xml version="1.0"?><d:lockinfo xmlns:d="DAV:"><d:lockscope><d:${scope}/></d:lockscope><d:locktype><d:write/></d:locktype>${owner}</d:lockinfo>`;

export const proppatch = (name: string, value: string): string =>
  `<?xml version="1.0"?><d:propertyupdate xmlns:d="DAV:"><d:set><d:prop><x:${name} xmlns:x="urn:test">${value}</x:${name}></d:prop></d:set></d:propertyupdate>`;
