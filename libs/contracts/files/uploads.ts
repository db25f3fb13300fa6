import { z } from 'zod';
import { entryName, fileRow } from './shapes.js';
import { route } from '../route/route.js';
import { done, id, instant, sha256 } from '../route/shapes.js';

const upload = z.strictObject({ upload: id });

export const uploadView = z.object({
  id,
  name: z.string(),
  folderId: id.nullable(),
  bytes: z.number(),
  /** How many bytes have arrived and are safe; the next part begins here. */
  received: z.number(),
  /** Every part but the last has exactly so many bytes. */
  partBytes: z.number(),
  expiresAt: instant,
  /** The file, once all has arrived. */
  file: fileRow.nullable(),
});
export type UploadView = z.infer<typeof uploadView>;

/** Large uploads, part by part: they outlive a lost line, a reload and a restart of the server. */
export const uploadRoutes = {
  begin: route({
    method: 'POST',
    path: '/uploads',
    requires: 'fraction:files.contribute',
    summary: 'Begin an upload; its room is booked, and given back after a day without a part',
    body: z.strictObject({
      name: entryName,
      folderId: id.nullable().default(null),
      bytes: z.number().int().min(1).max(1e13),
      /** The mark (etag) of the file whose new version this is. */
      replace: z.string().max(100).nullable().default(null),
      modifiedAt: instant.nullable().default(null),
    }),
    result: uploadView,
  }),
  list: route({
    method: 'GET',
    path: '/uploads',
    requires: 'fraction:files.contribute',
    summary: 'My uploads that are not finished',
    result: z.object({ uploads: z.array(uploadView) }),
  }),
  get: route({
    method: 'GET',
    path: '/uploads/:upload',
    requires: 'fraction:files.contribute',
    summary: 'How far an upload is, and where it goes on',
    params: upload,
    result: uploadView,
  }),
  send: route({
    method: 'PATCH',
    path: '/uploads/:upload',
    requires: 'fraction:files.contribute',
    summary: 'Send the part that begins at `offset`; with the last one the file appears. An empty part at the end asks again for that',
    params: upload,
    /** `sum`: SHA-256 of the part; an altered part is refused. */
    query: z.strictObject({ offset: z.coerce.number().int().min(0).max(1e13), sum: sha256.optional() }),
    body: 'bytes',
    result: uploadView,
  }),
  cancel: route({
    method: 'DELETE',
    path: '/uploads/:upload',
    requires: 'fraction:files.contribute',
    summary: 'Give an upload up',
    params: upload,
    result: done,
  }),
};
