import { z } from 'zod';
import { id, instant, line, sha256 } from '../route/shapes.js';

/** What every member of the fraction may do with a thing. */
export const everyone = z.enum(['none', 'read', 'write']);
export type Everyone = z.infer<typeof everyone>;

/** Who sees a thing: all members, or a circle of people set here or on a folder around it (`circle` names which). */
const audience = { everyone, nonPublic: z.boolean(), circle: id.nullable() };
/** `change`: rename, upload into it, new versions. `arrange`: move, copy, say who sees it. `remove`: throw away. */
const may = z.object({ change: z.boolean(), arrange: z.boolean(), remove: z.boolean(), share: z.boolean() });

export const folderRow = z.object({
  id,
  name: z.string(),
  etag: z.string(),
  changedAt: instant,
  changedBy: z.string(),
  folderId: id.nullable(),
  ...audience,
  may,
});
export const fileRow = z.object({
  id,
  name: z.string(),
  etag: z.string(),
  bytes: z.number(),
  type: z.string(),
  sha256,
  version: z.number(),
  changedAt: instant,
  changedBy: z.string(),
  folderId: id.nullable(),
  ...audience,
  may,
});
export type FileRow = z.infer<typeof fileRow>;
export type FolderRow = z.infer<typeof folderRow>;

/** The people named in a circle, as a line of the list shows them. */
export const circleRow = z.object({
  id,
  people: z.array(z.object({ name: z.string(), outside: z.boolean(), until: instant.nullable() })),
});
export type CircleRow = z.infer<typeof circleRow>;

export const entryName = line(255).refine((n) => !/[/\\\u0000-\u001f\u007f]/.test(n) && n !== '.' && n !== '..', 'no slash, no control character');
export const entryKind = z.enum(['file', 'folder']);
