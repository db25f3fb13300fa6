import { lockBody, propfind, proppatch, type Brought } from '../support/program.js';

/** One word a program can say to a file or a folder that is there. */
export interface DavMethod {
  readonly method: string;
  readonly writes: boolean;
  readonly bring: (path: string) => Brought;
  /** What the right one is told. */
  readonly right: number;
  /** What somebody is told for whom nothing is there: 404, or that something new is there now, in the own tree. */
  readonly nothing: number;
}

const plain = () => ({});
const reads = (method: string, right: number, bring: DavMethod['bring'] = plain): DavMethod => ({ method, writes: false, bring, right, nothing: 404 });
const writes = (method: string, right: number, bring: DavMethod['bring'] = plain, nothing = 404): DavMethod => ({ method, writes: true, bring, right, nothing });

/** Every method of the door; OPTIONS tells the same of every address. */
export const davMethods: readonly DavMethod[] = [
  reads('GET', 200),
  reads('HEAD', 200),
  reads('PROPFIND', 207, () => ({ headers: { depth: '0' }, body: propfind('d:getetag') })),
  writes('PROPPATCH', 207, () => ({ body: proppatch('colour', 'rot') })),
  writes('COPY', 201, (path) => ({ headers: { destination: `${path}.copy` } })),
  writes('LOCK', 200, () => ({ headers: { timeout: 'Second-1' }, body: lockBody() }), 201),
  writes('UNLOCK', 409, () => ({ headers: { 'lock-token': `<opaquelocktoken:${crypto.randomUUID()}>` } })),
  writes('PUT', 423, () => ({ body: 'anders' }), 201),
  writes('MKCOL', 405, plain, 201),
  writes('MOVE', 423, (path) => ({ headers: { destination: `${path}.moved` } })),
  writes('DELETE', 423),
];
