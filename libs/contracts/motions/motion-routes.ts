import { z } from 'zod';
import { editRoles, motionKinds, motionRow, motionStates, motionView, shareRoles } from './motion.js';
import { route } from '../route/route.js';
import { done, id, instant, line, page } from '../route/shapes.js';

const motion = z.strictObject({ motion: id });
const created = z.object({ id });

/** One finding of the pre-flight; `code` has its sentence in the catalogue, `place` leads to the spot. */
export const findingView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  place: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FindingView = z.infer<typeof findingView>;

export const importNote = z.object({ code: z.string(), sentence: z.string() });

export const motionRoutes = {
  list: route({
    method: 'GET',
    path: '/motions',
    requires: 'fraction:motions.read',
    summary: 'The motions of the fraction',
    query: page.extend({
      /** `amendable`: the text does not change any more, and the council has not voted. */
      scope: z.enum(['all', 'mine', 'waiting', 'amendable']).default('all'),
      state: z.enum(motionStates).optional(),
      kind: z.enum(motionKinds).optional(),
      q: z.string().trim().max(200).optional(),
    }),
    result: z.object({
      items: z.array(motionRow),
      total: z.number().int(),
      byState: z.record(z.string(), z.number().int()),
      may: z.object({ create: z.boolean() }),
    }),
  }),
  create: route({
    method: 'POST',
    path: '/motions',
    requires: 'fraction:motions.write',
    summary: 'Start a motion from the template of its kind',
    body: z.strictObject({ kind: z.enum(motionKinds), title: z.string().trim().max(300).default('') }),
    result: created,
  }),
  import: route({
    method: 'POST',
    path: '/motions/import',
    requires: 'fraction:motions.write',
    summary: 'Make a draft from Markdown, DOCX or pasted text (at most 5 MB)',
    query: z.strictObject({ format: z.enum(['markdown', 'docx', 'text']), kind: z.enum(motionKinds).optional() }),
    body: 'bytes',
    result: z.object({ id, title: z.string(), number: z.string().nullable(), html: z.string(), notes: z.array(importNote) }),
  }),
  get: route({
    method: 'GET',
    path: '/motions/:motion',
    requires: 'fraction:motions.read',
    summary: 'One motion with its routing slip',
    params: motion,
    result: motionView,
  }),
  change: route({
    method: 'PATCH',
    path: '/motions/:motion',
    requires: 'fraction:motions.write',
    summary: 'Change target body, number or the person responsible',
    params: motion,
    body: z.strictObject({
      bodyId: id.nullable().optional(),
      meetingId: id.nullable().optional(),
      number: line(40).nullable().optional(),
      responsibleId: id.nullable().optional(),
    }),
    result: done,
  }),
  remove: route({
    method: 'DELETE',
    path: '/motions/:motion',
    requires: 'fraction:motions.write',
    summary: 'Put a draft into the trash',
    params: motion,
    result: done,
  }),
  ticket: route({
    method: 'POST',
    path: '/motions/:motion/ticket',
    requires: 'fraction:motions.read',
    summary: 'A ticket for the co-editing socket: 60 seconds, one use, this session, this document',
    params: motion,
    result: z.object({
      ticket: z.string(),
      documentId: id,
      role: z.enum(editRoles),
      schemaVersion: z.number().int(),
      epoch: z.number().int(),
    }),
  }),
  reading: route({
    method: 'GET',
    path: '/motions/:motion/reading',
    requires: 'fraction:motions.read',
    summary: 'The motion as plain semantic HTML (Lesefassung)',
    params: motion,
    result: z.object({ html: z.string() }),
  }),
  pdf: route({
    method: 'GET',
    path: '/motions/:motion/pdf',
    requires: 'fraction:motions.read',
    summary: 'The PDF of the present text, or of an adopted version byte for byte',
    params: motion,
    query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
    result: 'bytes',
  }),
  preflight: route({
    method: 'GET',
    path: '/motions/:motion/preflight',
    requires: 'fraction:motions.read',
    summary: 'What is missing before filing',
    params: motion,
    result: z.object({ findings: z.array(findingView), ready: z.boolean() }),
  }),
  attach: route({
    method: 'POST',
    path: '/motions/:motion/annexes',
    requires: 'fraction:motions.write',
    summary: 'Attach a file as an annex',
    params: motion,
    body: z.strictObject({ fileId: id }),
    result: created,
  }),
  detach: route({
    method: 'DELETE',
    path: '/motions/:motion/annexes/:annex',
    requires: 'fraction:motions.write',
    summary: 'Detach an annex; the file stays',
    params: motion.extend({ annex: id }),
    result: done,
  }),
  orderAnnexes: route({
    method: 'PUT',
    path: '/motions/:motion/annexes/order',
    requires: 'fraction:motions.write',
    summary: 'Put the annexes into this order; all of them are named',
    params: motion,
    body: z.strictObject({ annexIds: z.array(id).min(1).max(200).refine((ids) => new Set(ids).size === ids.length) }),
    result: done,
  }),
  share: route({
    method: 'POST',
    path: '/motions/:motion/shares',
    requires: 'fraction:motions.write',
    summary: 'Share the motion with an expert citizen or a guest, or change what a share lets them do',
    params: motion,
    body: z.strictObject({ membershipId: id, role: z.enum(shareRoles).default('comment'), until: instant.nullable().default(null) }),
    result: done,
  }),
  unshare: route({
    method: 'DELETE',
    path: '/motions/:motion/shares/:membership',
    requires: 'fraction:motions.write',
    summary: 'End a share',
    params: motion.extend({ membership: id }),
    result: done,
  }),
};
