import { z } from 'zod';
import { editRoles } from './motion.js';
import { route } from '../route/route.js';
import { done, id, instant, personRef } from '../route/shapes.js';

const motion = z.strictObject({ motion: id });
const suggestion = motion.extend({ suggestion: id });

export const suggestionStates = ['open', 'accepted', 'rejected', 'withdrawn'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** Names one change by what it does and what stands around it; the same on every device as long as it can be applied. */
export const changeId = z.string().regex(/^[0-9a-f]{16}-\d+\.\d+$/);

/** What was decided about one change of a suggestion. */
export const changeDecision = z.object({ change: z.string(), verdict: z.enum(['accepted', 'rejected']), by: z.string(), at: instant });
export type ChangeDecision = z.infer<typeof changeDecision>;

export const suggestionView = z.object({
  id,
  author: personRef,
  mine: z.boolean(),
  state: z.enum(suggestionStates),
  at: instant,
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  decisions: z.array(changeDecision),
  /** What the suggestion has beyond the text, as a Yjs update in base64; null once it is decided. */
  update: z.base64().nullable(),
  may: z.object({ write: z.boolean(), decide: z.boolean(), withdraw: z.boolean() }),
});
export type SuggestionView = z.infer<typeof suggestionView>;

export const suggestionChange = z.object({
  id: changeId,
  kind: z.enum(['inserted', 'deleted', 'replaced', 'changed']),
  before: z.string(),
  after: z.string(),
});
export type SuggestionChange = z.infer<typeof suggestionChange>;

/** One change, or all of them. */
const which = z.strictObject({ change: changeId.nullable().default(null) });

/** Suggestions (Vorschläge): a text of one's own beside the motion's, which others take over or not. */
export const suggestionRoutes = {
  list: route({
    method: 'GET',
    path: '/motions/:motion/suggestions',
    requires: 'fraction:motions.read',
    summary: 'Suggestions for the text of a motion, open ones first',
    params: motion,
    result: z.object({ items: z.array(suggestionView), may: z.object({ suggest: z.boolean() }) }),
  }),
  begin: route({
    method: 'POST',
    path: '/motions/:motion/suggestions',
    requires: 'fraction:motions.comment',
    summary: 'Begin a suggestion, or go on with the one that is open',
    params: motion,
    result: z.object({ id }),
  }),
  changes: route({
    method: 'GET',
    path: '/motions/:motion/suggestions/:suggestion/changes',
    requires: 'fraction:motions.read',
    summary: 'What a suggestion would change, one by one, against the text as it is now',
    params: suggestion,
    result: z.object({ items: z.array(suggestionChange) }),
  }),
  ticket: route({
    method: 'POST',
    path: '/motions/:motion/suggestions/:suggestion/ticket',
    requires: 'fraction:motions.read',
    summary: 'A ticket for the co-editing socket of the suggestion: 60 seconds, one use, this session',
    params: suggestion,
    result: z.object({ ticket: z.string(), documentId: id, role: z.enum(editRoles), schemaVersion: z.number().int(), epoch: z.number().int() }),
  }),
  accept: route({
    method: 'POST',
    path: '/motions/:motion/suggestions/:suggestion/acceptance',
    requires: 'fraction:motions.write',
    summary: 'Take over one change, or all of them',
    params: suggestion,
    body: which,
    result: done,
  }),
  reject: route({
    method: 'POST',
    path: '/motions/:motion/suggestions/:suggestion/rejection',
    requires: 'fraction:motions.write',
    summary: 'Reject one change, or all of them',
    params: suggestion,
    body: which,
    result: done,
  }),
  withdraw: route({
    method: 'POST',
    path: '/motions/:motion/suggestions/:suggestion/withdrawal',
    requires: 'fraction:motions.comment',
    summary: 'Withdraw an own suggestion',
    params: suggestion,
    result: done,
  }),
};
