import { z } from 'zod';
import { route } from '../route/route.js';
import { done, id, instant } from '../route/shapes.js';

export const noteColours = ['yellow', 'green', 'blue', 'red', 'black'] as const;
export type NoteColour = (typeof noteColours)[number];

/** Most of one person on one file, and of points in one stroke. */
export const noteLimits = { perFile: 5_000, points: 2_000, boxes: 200 } as const;

/** Places on a page in ten-thousandths of its width and height, from the upper left corner of the page as it is shown. */
const place = z.number().int().min(-1_000).max(11_000);
const colour = z.enum(noteColours);

export const noteShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('highlight'),
    colour,
    /** Left, top, width and height of each line. */
    boxes: z.array(z.tuple([place, place, place, place])).min(1).max(noteLimits.boxes),
    words: z.string().max(2_000),
  }),
  z.strictObject({
    kind: z.literal('ink'),
    colour,
    /** In ten-thousandths of the page's width. */
    width: z.number().int().min(1).max(500),
    /** One stroke: x and y of each point, one after the other. */
    points: z.array(place).min(2).max(noteLimits.points * 2).refine((all) => all.length % 2 === 0, 'pairs of x and y'),
  }),
]);
export type NoteShape = z.infer<typeof noteShape>;

export const noteView = z.object({
  id: z.string(),
  page: z.number(),
  shape: noteShape,
  /** The version of the file on which it was made. */
  version: z.number(),
  shared: z.boolean(),
  author: z.string(),
  mine: z.boolean(),
  madeAt: instant,
});
export type NoteView = z.infer<typeof noteView>;

/** Drawn by whoever makes the note, so that it can be sent again after a broken line. */
const noteId = z.string().regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits');
const onFile = z.strictObject({ file: id });
const one = z.strictObject({ file: id, note: noteId });

export const noteRoutes = {
  list: route({
    method: 'GET',
    path: '/files/:file/notes',
    requires: 'fraction:files.read',
    summary: 'My notes on a PDF, and those that others share',
    params: onFile,
    result: z.object({ notes: z.array(noteView), version: z.number(), may: z.object({ share: z.boolean() }) }),
  }),
  put: route({
    method: 'PUT',
    path: '/files/:file/notes/:note',
    requires: 'fraction:files.read',
    summary: 'Keep one note under an id that its maker drew; the same note again changes nothing',
    params: one,
    body: z.strictObject({ page: z.number().int().min(1).max(10_000), shape: noteShape, shared: z.boolean().default(false) }),
    result: done,
  }),
  remove: route({
    method: 'DELETE',
    path: '/files/:file/notes/:note',
    requires: 'fraction:files.read',
    summary: 'Take back a note of my own; one that is not there is fine',
    params: one,
    result: done,
  }),
  share: route({
    method: 'POST',
    path: '/files/:file/notes/share',
    requires: 'fraction:files.write',
    summary: 'Share all my notes on a file with those who can read it, or keep them for myself',
    params: onFile,
    body: z.strictObject({ shared: z.boolean() }),
    result: done,
  }),
};
