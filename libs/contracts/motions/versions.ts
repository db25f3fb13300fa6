import { z } from 'zod';
import { route } from '../route/route.js';
import { done, id, instant, line, sha256 } from '../route/shapes.js';

/** The text as it is now; can be compared like any version. */
export const NOW = 'now';

/** Names one version in addresses: its id, `adopted-3` for the third adopted one, `now` for the present text. */
export const versionRef = z.union([id, z.literal(NOW), z.string().regex(/^adopted-[1-9]\d{0,3}$/)]);
export type VersionRef = z.infer<typeof versionRef>;

/**
 * Why a version was kept: by itself while people wrote; because somebody named it; when consent was asked for; before and
 * after an older one was restored; at the adoption.
 */
export const versionKinds = ['automatic', 'named', 'review', 'before_restore', 'restored', 'adopted'] as const;
export type VersionKind = (typeof versionKinds)[number];

export const versionHead = z.object({
  ref: versionRef,
  kind: z.enum([...versionKinds, 'present']),
  name: z.string().nullable(),
  at: instant,
  /** Who named, restored or adopted it; null for what was kept by itself. */
  by: z.string().nullable(),
  /** Who wrote since the version before. */
  writers: z.array(z.string()),
  /** Of an adopted version: its number, and whether it arrived at the council office. */
  adopted: z.object({ version: z.number().int(), filed: z.boolean() }).nullable(),
  sha256,
});
export type VersionHead = z.infer<typeof versionHead>;

export const segmentView = z.object({
  kind: z.enum(['same', 'inserted', 'deleted', 'formatted']),
  text: z.string(),
  marks: z.array(z.string()),
  cell: z.number().int(),
});

/** One line of a comparison; see `#motion/compare`. */
export const comparedBlockView = z.object({
  kind: z.enum(['same', 'changed', 'inserted', 'deleted', 'moved', 'movedAway']),
  role: z.enum(['letterhead', 'title', 'partHeading', 'formula', 'heading', 'paragraph', 'row', 'pointHeading', 'image', 'signatory']),
  part: z.string(),
  frame: z.enum(['plain', 'point', 'subPoint', 'item']),
  level: z.number().int(),
  /** Number or letter before it, then and now; null where it did not or does not exist. */
  label: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  segments: z.array(segmentView),
  reframed: z.boolean(),
});
export type ComparedBlockView = z.infer<typeof comparedBlockView>;

const counts = z.object({ changed: z.number().int(), inserted: z.number().int(), deleted: z.number().int(), moved: z.number().int() });

const motion = z.strictObject({ motion: id });

export const versionRoutes = {
  list: route({
    method: 'GET',
    path: '/motions/:motion/versions',
    requires: 'fraction:motions.write',
    summary: 'The versions of a text, the latest first; adopted ones among them',
    params: motion,
    result: z.object({ present: versionHead, items: z.array(versionHead), may: z.object({ name: z.boolean(), restore: z.boolean() }) }),
  }),
  get: route({
    method: 'GET',
    path: '/motions/:motion/versions/:version',
    requires: 'fraction:motions.write',
    summary: 'One version: its text as plain semantic HTML and as a document',
    params: motion.extend({ version: versionRef }),
    result: z.object({ version: versionHead, html: z.string(), document: z.json() }),
  }),
  keep: route({
    method: 'POST',
    path: '/motions/:motion/versions',
    requires: 'fraction:motions.write',
    summary: 'Keep the present text under a name',
    params: motion,
    body: z.strictObject({ name: line(80) }),
    result: z.object({ ref: versionRef }),
  }),
  name: route({
    method: 'PATCH',
    path: '/motions/:motion/versions/:version',
    requires: 'fraction:motions.write',
    summary: 'Name a version, or take its name away',
    params: motion.extend({ version: id }),
    body: z.strictObject({ name: line(80).nullable() }),
    result: done,
  }),
  compare: route({
    method: 'GET',
    path: '/motions/:motion/comparison',
    requires: 'fraction:motions.write',
    summary: 'What differs between two versions, word by word',
    params: motion,
    query: z.strictObject({ from: versionRef, to: versionRef.default(NOW) }),
    result: z.object({ from: versionHead, to: versionHead, counts, blocks: z.array(comparedBlockView) }),
  }),
  restore: route({
    method: 'POST',
    path: '/motions/:motion/versions/:version/restore',
    requires: 'fraction:motions.write',
    summary: 'Make the text what it was in this version, as an edit like any other; the text before is kept as a version',
    params: motion.extend({ version: versionRef }),
    result: z.object({ before: versionRef, restored: versionRef }),
  }),
};
