import { z } from 'zod';
import { numberedLine } from '../office/agenda.js';
import { editRoles } from './motion.js';
import { route } from '../route/route.js';
import { done, id } from '../route/shapes.js';

const motion = z.strictObject({ motion: id });

const segment = z.object({ kind: z.enum(['same', 'inserted', 'deleted', 'formatted']), text: z.string() });

export const amendmentView = z.object({
  /** What is amended; `id` and `version` only where it is a motion of this fraction. */
  parent: z.object({ id: id.nullable(), number: z.string().nullable(), title: z.string(), version: z.number().int().nullable() }),
  /** The text as it stands, which never changes: the JSON of a motion. */
  base: z.unknown(),
  /** The same, line by line, with the numbers of the synopsis. */
  lines: z.array(numberedLine),
  rows: z.array(z.object({ lines: z.string(), before: z.array(segment), after: z.array(segment) })),
  /** The changes as sentences to vote on. */
  points: z.array(z.string()),
  may: z.object({ write: z.boolean() }),
});
export type AmendmentView = z.infer<typeof amendmentView>;

/** Amendments (Änderungsanträge): the wording of a frozen text, changed in a text of its own. */
export const amendmentRoutes = {
  begin: route({
    method: 'POST',
    path: '/motions/:motion/amendments',
    requires: 'fraction:motions.write',
    summary: 'Write an amendment to an adopted version of a motion; without a version, to the latest',
    params: motion,
    body: z.strictObject({ version: z.number().int().min(1).nullable().default(null) }),
    result: z.object({ id }),
  }),
  beginForeign: route({
    method: 'POST',
    path: '/amendments',
    requires: 'fraction:motions.write',
    summary: 'Write an amendment to a paper that is not in the house, given as text',
    body: z.strictObject({ number: z.string().trim().max(60).default(''), text: z.string().trim().min(1).max(90_000) }),
    result: z.object({ id }),
  }),
  beginOnAgenda: route({
    method: 'POST',
    path: '/agenda/:paper/amendments',
    requires: 'fraction:motions.write',
    summary: 'Write an amendment to a paper on the agenda of the council',
    params: z.strictObject({ paper: id }),
    result: z.object({ id }),
  }),
  get: route({
    method: 'GET',
    path: '/motions/:motion/amendment',
    requires: 'fraction:motions.read',
    summary: 'What an amendment changes: synopsis with line numbers, and the sentences to vote on',
    params: motion,
    result: z.object({ amendment: amendmentView.nullable() }),
  }),
  ticket: route({
    method: 'POST',
    path: '/motions/:motion/amendment/ticket',
    requires: 'fraction:motions.write',
    summary: 'A ticket for the co-editing socket of the proposed wording: 60 seconds, one use, this session',
    params: motion,
    result: z.object({ ticket: z.string(), documentId: id, role: z.enum(editRoles), schemaVersion: z.number().int(), epoch: z.number().int() }),
  }),
  takePoints: route({
    method: 'POST',
    path: '/motions/:motion/amendment/points',
    requires: 'fraction:motions.write',
    summary: 'Put the changes as sentences into the resolution of the amendment, in place of its points',
    params: motion,
    result: done,
  }),
};
