import type { Everyone, FileRow, FolderRow } from '#contracts';
import { AppError } from '#kernel';
import { arrangeable, removable, writable } from '../files.policy.js';

/** An entry as lists and sync clients see it. */
export interface Listed {
  readonly id: string;
  readonly number: number;
  readonly kind: 'file' | 'folder';
  readonly parentId: string | null;
  readonly name: string;
  readonly etag: string;
  readonly bytes: number | null;
  readonly type: string | null;
  readonly sha256: string | null;
  readonly checksum: string | null;
  readonly objectId: string | null;
  readonly version: number;
  readonly modifiedAt: Date | null;
  readonly changedAt: Date;
  readonly changedBy: string;
  readonly everyone: Everyone;
  readonly nonPublic: boolean;
  readonly circleId: string | null;
  readonly mayChange: boolean;
  readonly mayArrange: boolean;
  readonly mayRemove: boolean;
}

/** Of an entry `e`, with the viewer's four parameters from `first` on. */
export const listedColumns = (first: number): string =>
  `e.id, e.number::float8 as number, e.kind, e.parent_id as "parentId", e.name, e.etag, e.bytes::float8 as bytes, e.type, e.sha256, e.checksum,
   e.object_id as "objectId", e.version, e.modified_at as "modifiedAt", e.changed_at as "changedAt", e.changed_by as "changedBy",
   e.everyone, e.non_public as "nonPublic", e.circle_id as "circleId", ${writable('e', first)} as "mayChange",
   ${arrangeable('e', first)} as "mayArrange", ${removable('e', first)} as "mayRemove"`;

const common = (e: Listed) => ({
  id: e.id,
  name: e.name,
  etag: e.etag,
  changedAt: e.changedAt.toISOString(),
  changedBy: e.changedBy,
  folderId: e.parentId,
  everyone: e.everyone,
  nonPublic: e.nonPublic,
  circle: e.circleId,
  may: { change: e.mayChange, arrange: e.mayArrange, remove: e.mayRemove, share: e.mayArrange },
});

export const folderRowOf = (e: Listed): FolderRow => common(e);

export function fileRowOf(e: Listed): FileRow {
  const { bytes, type, sha256, version } = e;
  if (bytes === null || type === null || sha256 === null) throw new AppError('not_found');
  return { ...common(e), bytes, type, sha256, version };
}
