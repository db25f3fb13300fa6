import { escaped } from '../xml/write-xml.js';
import { fileId, modifiedTime, type Thing } from '../tree/thing.js';
import { DAV, type PropertyName } from './request.js';

export const OC = 'http://owncloud.org/ns';
export const NC = 'http://nextcloud.org/ns';

/** What is known about a thing beside its row, where somebody asked for it. */
export interface Beside {
  readonly locks: string;
  readonly quota: { readonly used: number; readonly free: number } | null;
  readonly person: { readonly id: string; readonly name: string };
  /** The device may change nothing, whatever its person may. */
  readonly readOnly: boolean;
}

/** The content of a property, as XML; null where the thing has none. */
type Live = (thing: Thing, beside: Beside) => string | null;

const lockKinds = ['exclusive', 'shared'].map((scope) => `<d:lockentry><d:lockscope><d:${scope}/></d:lockscope><d:locktype><d:write/></d:locktype></d:lockentry>`).join('');

const onlyFiles = (live: (thing: Thing) => string | null): Live => (thing) => (thing.kind === 'file' ? live(thing) : null);

const dav: Record<string, Live> = {
  resourcetype: ({ kind }) => (kind === 'folder' ? '<d:collection/>' : ''),
  getlastmodified: modifiedTime,
  getcontentlength: onlyFiles(({ bytes }) => String(bytes)),
  getcontenttype: onlyFiles(({ type }) => type),
  getetag: ({ etag }) => `&quot;${etag}&quot;`,
  displayname: ({ name }) => escaped(name),
  supportedlock: () => lockKinds,
  lockdiscovery: (_, { locks }) => locks,
};

/** Told only to who asks by name (RFC 4331). */
const quota: Record<string, Live> = {
  'quota-used-bytes': ({ kind }, beside) => (kind === 'folder' && beside.quota ? String(beside.quota.used) : null),
  'quota-available-bytes': ({ kind }, beside) => (kind === 'folder' && beside.quota ? String(beside.quota.free) : null),
};

/** The rights in the letters of sync clients: readable, deletable, renamable, movable, writable or files and folders to be made in it. */
function letters({ kind, id, mayChange, mayMove, mayRemove }: Thing, { readOnly }: Beside): string {
  if (!mayChange || readOnly) return 'G';
  const move = id === null ? '' : `${mayRemove ? 'D' : ''}N${mayMove ? 'V' : ''}`;
  return kind === 'file' ? `RG${move}W` : `RG${move}CK`;
}

const checksumOf = ({ checksum }: Thing): string | null => checksum && `<oc:checksum>${escaped(checksum)}</oc:checksum>`;

const owncloud: Record<string, Live> = {
  id: (thing) => fileId(thing),
  fileid: ({ number }) => number,
  permissions: letters,
  size: ({ kind, bytes, id }, beside) => (kind === 'file' ? String(bytes) : id === null && beside.quota ? String(beside.quota.used) : null),
  checksums: onlyFiles(checksumOf),
  'share-types': () => '',
  favorite: () => '0',
  'owner-id': (_, { person }) => escaped(person.id),
  'owner-display-name': (_, { person }) => escaped(person.name),
  'data-fingerprint': ({ id }) => (id === null ? '' : null),
};

const nextcloud: Record<string, Live> = {
  'has-preview': () => 'false',
  'is-encrypted': () => '0',
  'mount-type': () => '',
};

const known: ReadonlyMap<string, Record<string, Live>> = new Map([
  [DAV, { ...dav, ...quota }],
  [OC, owncloud],
  [NC, nextcloud],
]);

const prefixes: ReadonlyMap<string, string> = new Map([
  [DAV, 'd'],
  [OC, 'oc'],
  [NC, 'nc'],
]);

/** These namespaces are the server's own: what it does not know in them is not there, and nobody else writes in them. */
export const isOwn = ({ namespace }: PropertyName): boolean => prefixes.has(namespace);

export const liveNames: readonly PropertyName[] = Object.keys(dav).map((name) => ({ namespace: DAV, name }));

/** What these say of a file depends on what one may do with it alone. */
const alike: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [DAV, new Set(['resourcetype', 'supportedlock', ...Object.keys(quota)])],
  [OC, new Set(['permissions', 'share-types', 'favorite', 'owner-id', 'owner-display-name', 'data-fingerprint'])],
  [NC, new Set(Object.keys(nextcloud))],
]);

/** Whether all files have the same, or none has it: then it is written once for all. */
export const isAlike = (of: PropertyName): boolean => (alike.get(of.namespace)?.has(of.name) ?? false) || (isOwn(of) && liveOf(of) === undefined);

export function liveOf({ namespace, name }: PropertyName): Live | undefined {
  const room = known.get(namespace);
  return room && Object.hasOwn(room, name) ? room[name] : undefined;
}

/** The name as it stands in an answer: by one of the prefixes every answer declares, or with its own namespace. */
export const tagOf = ({ namespace, name }: PropertyName): { readonly open: string; readonly close: string } => {
  const prefix = prefixes.get(namespace);
  return prefix === undefined ? { open: `${name} xmlns="${escaped(namespace)}"`, close: name } : { open: `${prefix}:${name}`, close: `${prefix}:${name}` };
};

export const declared = `xmlns:d="${DAV}" xmlns:oc="${OC}" xmlns:nc="${NC}"`;
