import { z } from 'zod';
import { unreadableReasons } from './content-words.js';
import { route } from '../route/route.js';
import { id } from '../route/shapes.js';

const file = z.strictObject({ file: id });

/** `pending`: still being read. `reason`: why the words of a file cannot be searched. */
export const contentState = z.object({
  state: z.enum(['pending', 'searchable', 'unsearchable']),
  reason: z.enum(unreadableReasons).nullable(),
  /** `unchecked`: no scanner, or one that would not look at it. Content that is `waiting` or `infected` is given to nobody. */
  virus: z.enum(['unchecked', 'waiting', 'clean', 'infected']),
  thumbnail: z.boolean(),
});
export type ContentState = z.infer<typeof contentState>;

/**
 * How a file is shown in the page. `from`: its own bytes, a picture made of it, or a PDF made of it. `nothing` says why:
 * a format that browsers cannot show, an office document where no office suite is installed, one still in work, or content that is held back.
 */
export const showing = z.discriminatedUnion('as', [
  z.object({ as: z.enum(['pdf', 'image', 'text', 'markdown', 'audio', 'video']), from: z.enum(['content', 'picture', 'paper']) }),
  z.object({ as: z.literal('nothing'), why: z.enum(['format', 'no_office', 'in_work', 'unreadable', 'held', 'too_large']) }),
]);
export type Showing = z.infer<typeof showing>;

const manyIds = z
  .string()
  .max(4000)
  .transform((list) => list.split(','))
  .pipe(z.array(id).min(1).max(100));

export const contentRoutes = {
  states: route({
    method: 'GET',
    path: '/contents',
    requires: 'fraction:files.read',
    summary: 'Of up to 100 files (ids, divided by commas): whether their content is searchable and pictured',
    query: z.strictObject({ files: manyIds }),
    result: z.object({ items: z.array(contentState.extend({ file: id })) }),
  }),
  preview: route({
    method: 'GET',
    path: '/files/:file/preview',
    requires: 'fraction:files.read',
    summary: 'How a file can be shown in the page',
    params: file,
    result: z.object({
      id,
      name: z.string(),
      type: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      version: z.number(),
      folderId: id.nullable(),
      show: showing,
      content: contentState,
      may: z.object({ share: z.boolean() }),
    }),
  }),
  thumbnail: route({
    method: 'GET',
    path: '/files/:file/thumbnail',
    requires: 'fraction:files.read',
    summary: 'A small picture of a file',
    params: file,
    result: 'bytes',
  }),
  picture: route({
    method: 'GET',
    path: '/files/:file/picture',
    requires: 'fraction:files.read',
    summary: 'An image of a format that browsers cannot show, as one they can',
    params: file,
    result: 'bytes',
  }),
  paper: route({
    method: 'GET',
    path: '/files/:file/paper',
    requires: 'fraction:files.read',
    summary: 'A PDF made of an office document, to look at',
    params: file,
    result: 'bytes',
  }),
};
