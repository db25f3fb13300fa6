import { z } from 'zod';
import { circleRow, entryKind, entryName, fileRow, folderRow } from './shapes.js';
import { route } from '../route/route.js';
import { done, id, instant } from '../route/shapes.js';

export const trashRow = z.object({
  id,
  kind: z.enum(['file', 'folder', 'motion']),
  name: z.string(),
  deletedAt: instant,
  deletedBy: z.string(),
  /** When it is removed for good: 30 days after deletion. */
  endsAt: instant,
});

const name = entryName;
const file = z.strictObject({ file: id });
const folder = z.strictObject({ folder: id });

export const fileRoutes = {
  list: route({
    method: 'GET',
    path: '/files',
    requires: 'fraction:files.read',
    summary: 'One page of a folder, folders first; without `folder` the top. `after`: the `next` of the page before',
    query: z.strictObject({
      folder: id.optional(),
      sort: z.enum(['name', 'changed', 'size']).default('name'),
      down: z.stringbool().default(false),
      after: z.string().max(2000).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    }),
    result: z.object({
      path: z.array(z.object({ id, name: z.string() })),
      folders: z.array(folderRow),
      files: z.array(fileRow),
      circles: z.array(circleRow),
      next: z.string().nullable(),
      /** The folder itself; null for the top. */
      folder: folderRow.nullable(),
      usedBytes: z.number(),
      quotaBytes: z.number(),
      may: z.object({ write: z.boolean() }),
    }),
  }),
  get: route({
    method: 'GET',
    path: '/files/:file',
    requires: 'fraction:files.read',
    summary: 'One file, as it stands in the list',
    params: file,
    result: z.object({ file: fileRow, path: z.array(z.object({ id, name: z.string() })), circles: z.array(circleRow) }),
  }),
  createFolder: route({
    method: 'POST',
    path: '/folders',
    requires: 'fraction:files.contribute',
    summary: 'Make a folder',
    body: z.strictObject({ name, parentId: id.nullable().default(null) }),
    result: z.object({ id }),
  }),
  ensureFolder: route({
    method: 'PUT',
    path: '/folders',
    requires: 'fraction:files.contribute',
    summary: 'The folder of this name; it is made when it is not there yet',
    body: z.strictObject({ name, parentId: id.nullable().default(null) }),
    result: z.object({ id }),
  }),
  changeFolder: route({
    method: 'PATCH',
    path: '/folders/:folder',
    requires: 'fraction:files.contribute',
    summary: 'Rename or move a folder',
    params: folder,
    body: z.strictObject({ name: name.optional(), parentId: id.nullable().optional() }),
    result: done,
  }),
  removeFolder: route({
    method: 'DELETE',
    path: '/folders/:folder',
    requires: 'fraction:files.contribute',
    summary: 'Put a folder with all it holds into the trash',
    params: folder,
    result: done,
  }),
  upload: route({
    method: 'POST',
    path: '/files',
    requires: 'fraction:files.contribute',
    summary: 'Upload one file as a raw stream',
    /** `replace`: the mark (etag) of the file whose new version this is; left out, the name must be free. */
    query: z.strictObject({ name, folder: id.optional(), replace: z.string().max(100).optional() }),
    body: 'bytes',
    result: fileRow,
  }),
  download: route({
    method: 'GET',
    path: '/files/:file/content',
    requires: 'fraction:files.read',
    summary: 'The bytes of a file; with `show` in the page, where its type allows',
    params: file,
    query: z.strictObject({ show: z.stringbool().default(false) }),
    result: 'bytes',
  }),
  change: route({
    method: 'PATCH',
    path: '/files/:file',
    requires: 'fraction:files.contribute',
    summary: 'Rename or move a file',
    params: file,
    body: z.strictObject({ name: name.optional(), folderId: id.nullable().optional() }),
    result: done,
  }),
  copy: route({
    method: 'POST',
    path: '/files/copies',
    requires: 'fraction:files.contribute',
    summary: 'Copy a file, or a folder with all one may see in it, into a folder; under a free name',
    body: z.strictObject({ kind: entryKind, id, folderId: id.nullable() }),
    result: z.object({ id, name: z.string() }),
  }),
  usage: route({
    method: 'GET',
    path: '/files/usage',
    requires: 'fraction:files.read',
    summary: 'How much the folders at this level hold, the largest first',
    query: z.strictObject({ folder: id.optional() }),
    result: z.object({
      path: z.array(z.object({ id, name: z.string() })),
      /** Each with all that lies in it. */
      folders: z.array(z.object({ id, name: z.string(), bytes: z.number(), files: z.number() })),
      /** Of the files that lie at this level itself. */
      filesBytes: z.number(),
      /** Of the whole fraction, as far as one sees it. */
      trashBytes: z.number(),
      versionsBytes: z.number(),
      usedBytes: z.number(),
      quotaBytes: z.number(),
    }),
  }),
  remove: route({
    method: 'DELETE',
    path: '/files/:file',
    requires: 'fraction:files.contribute',
    summary: 'Put a file into the trash',
    params: file,
    result: done,
  }),
  trash: route({
    method: 'GET',
    path: '/trash',
    requires: 'fraction:files.write',
    summary: 'What lies in the trash',
    result: z.object({ items: z.array(trashRow) }),
  }),
  restore: route({
    method: 'POST',
    path: '/trash/:kind/:item/restore',
    requires: 'fraction:files.contribute',
    summary: 'Take something back from the trash',
    params: z.strictObject({ kind: z.enum(['file', 'folder', 'motion']), item: id }),
    result: done,
  }),
};
