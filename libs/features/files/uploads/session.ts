import type { Target } from '../content/content.service.js';

/** Who began an upload, and alone goes on with it: a seat, or somebody outside at the link of a drop box. */
export type Holder = { readonly seat: string } | { readonly link: string; readonly sender: string };

export interface Begun extends Omit<Target, 'alongside'> {
  readonly bytes: number;
}

/** An upload as it stands in the database. */
export interface Session {
  readonly id: string;
  readonly objectId: string;
  readonly folderId: string | null;
  readonly name: string;
  readonly bytes: number;
  readonly received: number;
  readonly mode: 'new' | 'any' | 'match';
  readonly ifMatch: string | null;
  readonly modifiedAt: Date | null;
  readonly checksum: string | null;
  /** How somebody outside calls themselves; null for a seat. */
  readonly sender: string | null;
  /** The file it became, and how it was called and what had arrived at that moment. */
  readonly entryId: string | null;
  readonly storedAs: string | null;
  readonly sha256: string | null;
  readonly expiresAt: Date;
}

export const sessionColumns = `id, object_id as "objectId", parent_id as "folderId", name, bytes::float8 as bytes, received::float8 as received, mode, if_match as "ifMatch",
  modified_at as "modifiedAt", checksum, sender, entry_id as "entryId", stored_as as "storedAs", sha256, expires_at as "expiresAt"`;

/** As columns: the seat, the link, the name that somebody outside goes by. */
export const columnsOf = (holder: Holder): [string | null, string | null, string | null] =>
  'seat' in holder ? [holder.seat, null, null] : [null, holder.link, holder.sender];
