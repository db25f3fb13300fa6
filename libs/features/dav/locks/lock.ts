import { escaped } from '../xml/write-xml.js';

/** A lock as the database keeps it. */
export interface Lock {
  readonly token: string;
  /** Null: the top of the tree. */
  readonly entryId: string | null;
  /** Holds for everything below as well. */
  readonly deep: boolean;
  readonly exclusive: boolean;
  /** The content of the client's `owner` element. */
  readonly owner: string;
  readonly personId: string;
  readonly seconds: number;
}

const scheme = 'opaquelocktoken:';

export const tokenUrl = (token: string): string => `${scheme}${token}`;

/** Null for what is no token of ours. */
export function tokenIn(url: string): string | null {
  const [, token] = /^opaquelocktoken:([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i.exec(url) ?? [];
  return token?.toLowerCase() ?? null;
}

/** The token of a lock is told to its owner alone. */
export function activeLock(lock: Lock, root: string, personId: string): string {
  const scope = lock.exclusive ? 'exclusive' : 'shared';
  const token = lock.personId === personId ? `<d:locktoken><d:href>${tokenUrl(lock.token)}</d:href></d:locktoken>` : '';
  const owner = lock.owner === '' ? '' : `<d:owner>${lock.owner}</d:owner>`;
  return `<d:activelock><d:locktype><d:write/></d:locktype><d:lockscope><d:${scope}/></d:lockscope><d:depth>${lock.deep ? 'infinity' : '0'}</d:depth>${owner}<d:timeout>Second-${lock.seconds}</d:timeout>${token}<d:lockroot><d:href>${escaped(root)}</d:href></d:lockroot></d:activelock>`;
}
