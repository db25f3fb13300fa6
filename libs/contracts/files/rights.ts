import { z } from 'zod';
import { everyone } from './shapes.js';
import { route } from '../route/route.js';
import { done, id, instant } from '../route/shapes.js';

const entry = z.strictObject({ entry: id });
const right = z.enum(['read', 'write']);

/** Who sees a file or a folder. */
export const fileRightRoutes = {
  get: route({
    method: 'GET',
    path: '/files/:entry/circle',
    requires: 'fraction:files.read',
    summary: 'Who sees a file or a folder, and why',
    params: entry,
    result: z.object({
      name: z.string(),
      everyone,
      nonPublic: z.boolean(),
      /** Set on the thing itself. */
      own: z.boolean(),
      /** The folder it comes from, where it is not its own. */
      from: z.string().nullable(),
      people: z.array(z.object({ membershipId: id, name: z.string(), outside: z.boolean(), right, until: instant.nullable() })),
      /** How many people can read it now. */
      readers: z.number(),
      /** Who can be named. */
      seats: z.array(z.object({ membershipId: id, name: z.string(), outside: z.boolean() })),
      may: z.object({ change: z.boolean(), openUp: z.boolean(), readLog: z.boolean() }),
    }),
  }),
  set: route({
    method: 'PUT',
    path: '/files/:entry/circle',
    requires: 'fraction:files.write',
    summary: 'Say who sees a file or a folder with all it holds; whoever says so stays among them',
    params: entry,
    body: z.strictObject({
      everyone,
      nonPublic: z.boolean().default(false),
      people: z.array(z.strictObject({ membershipId: id, right: right.default('read'), until: instant.nullable().default(null) })).max(300).default([]),
    }),
    result: done,
  }),
  clear: route({
    method: 'DELETE',
    path: '/files/:entry/circle',
    requires: 'fraction:files.write',
    summary: 'Let what holds for the folder around it hold again',
    params: entry,
    result: done,
  }),
  log: route({
    method: 'GET',
    path: '/files/:entry/readings',
    requires: 'fraction:motions.release',
    summary: 'Who read a non-public file, and when',
    params: entry,
    result: z.object({ entries: z.array(z.object({ person: z.string(), act: z.string(), at: instant })) }),
  }),
};
