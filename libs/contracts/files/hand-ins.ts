import { z } from 'zod';
import { route } from '../route/route.js';
import { done, id, instant, line, sha256 } from '../route/shapes.js';

/** A file name as people give it: no slash, no control character. */
const fileName = line(200).refine((name) => !/[/\\\u0000-\u001f\u007f]/.test(name) && name !== '.' && name !== '..', 'no slash, no control character');
const token = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);
/** Which link somebody outside came by. */
export const atLink = z.strictObject({ token });

/** A file on its way into a drop box; its id is told to nobody but the one who began it. */
export const handIn = z.object({
  id,
  bytes: z.number(),
  /** How many bytes have arrived and are safe; the next part begins here. */
  received: z.number(),
  /** Every part but the last has exactly so many bytes. */
  partBytes: z.number(),
  expiresAt: instant,
  /** Once all has arrived: the name it got, and the hash of what arrived. */
  receipt: z.object({ name: z.string(), sha256: z.string() }).nullable(),
});
export type HandIn = z.infer<typeof handIn>;
const handingIn = atLink.extend({ upload: id });

/** For somebody outside who puts files into a drop box, and sees nothing of it. */
export const handInRoutes = {
  dropBox: route({
    method: 'GET',
    path: '/drop-boxes/:token',
    requires: 'public',
    summary: 'What may be handed in here',
    params: atLink,
    result: z.object({ fractionName: z.string(), colour: z.string(), title: z.string(), expiresAt: instant, filesLeft: z.number().int(), bytesLeft: z.number() }),
  }),
  beginHandIn: route({
    method: 'POST',
    path: '/drop-boxes/:token/uploads',
    requires: 'public',
    summary: 'Begin to hand in a large file part by part; its room is booked, and given back after a day without a part',
    params: atLink,
    body: z.strictObject({ name: fileName, from: line(80), bytes: z.number().int().min(1).max(1e13) }),
    result: handIn,
  }),
  getHandIn: route({
    method: 'GET',
    path: '/drop-boxes/:token/uploads/:upload',
    requires: 'public',
    summary: 'How far it is, and where it goes on',
    params: handingIn,
    result: handIn,
  }),
  sendHandIn: route({
    method: 'PATCH',
    path: '/drop-boxes/:token/uploads/:upload',
    requires: 'public',
    summary: 'Send the part that begins at `offset`; with the last one the file is handed in. An empty part at the end asks again for that',
    params: handingIn,
    /** `sum`: SHA-256 of the part; an altered part is refused. */
    query: z.strictObject({ offset: z.coerce.number().int().min(0).max(1e13), sum: sha256.optional() }),
    body: 'bytes',
    result: handIn,
  }),
  cancelHandIn: route({
    method: 'DELETE',
    path: '/drop-boxes/:token/uploads/:upload',
    requires: 'public',
    summary: 'Give it up',
    params: handingIn,
    result: done,
  }),
  handIn: route({
    method: 'POST',
    path: '/drop-boxes/:token/files',
    requires: 'public',
    summary: 'Hand in one small file as a raw stream',
    params: atLink,
    query: z.strictObject({ name: fileName, from: line(80) }),
    body: 'bytes',
    result: z.object({ name: z.string(), sha256: z.string() }),
  }),
};
