import { z } from 'zod';
import { route } from '../route/route.js';
import { id } from '../route/shapes.js';

/** Several files at once. */
export const archiveRoutes = {
  pack: route({
    method: 'GET',
    path: '/archive',
    requires: 'fraction:files.read',
    summary: 'Files and folders as one ZIP file; `items`: their ids, with commas between',
    query: z.strictObject({
      items: z
        .string()
        .max(8000)
        .transform((ids) => ids.split(','))
        .pipe(z.array(id).min(1).max(200)),
    }),
    result: 'bytes',
  }),
};
