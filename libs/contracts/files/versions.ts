import { z } from 'zod';
import { route } from '../route/route.js';
import { done, id, instant, sha256 } from '../route/shapes.js';

const version = z.strictObject({ file: id, version: z.coerce.number().int().min(1).max(1_000_000) });

/** The former contents of a file. */
export const fileVersionRoutes = {
  list: route({
    method: 'GET',
    path: '/files/:file/versions',
    requires: 'fraction:files.read',
    summary: 'The versions of a file, the present one first',
    params: z.strictObject({ file: id }),
    result: z.object({
      name: z.string(),
      versions: z.array(z.object({ version: z.number(), bytes: z.number(), sha256, madeAt: instant, madeBy: z.string(), present: z.boolean() })),
      may: z.object({ restore: z.boolean() }),
    }),
  }),
  download: route({
    method: 'GET',
    path: '/files/:file/versions/:version/content',
    requires: 'fraction:files.read',
    summary: 'The bytes of a former version',
    params: version,
    result: 'bytes',
  }),
  restore: route({
    method: 'POST',
    path: '/files/:file/versions/:version/restore',
    requires: 'fraction:files.contribute',
    summary: 'Make a former version the newest one',
    params: version,
    result: done,
  }),
};
