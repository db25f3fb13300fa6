import { z } from 'zod';
import { route } from '../route/route.js';
import { done, id } from '../route/shapes.js';

const motion = z.strictObject({ motion: id });

/** The steps of the routing slip (Laufzettel) and the filing. */
export const stepRoutes = {
  requestReview: route({
    method: 'POST',
    path: '/motions/:motion/review',
    requires: 'fraction:motions.write',
    summary: 'Ask the members for consent',
    params: motion,
    result: done,
  }),
  backToDraft: route({
    method: 'DELETE',
    path: '/motions/:motion/review',
    requires: 'fraction:motions.write',
    summary: 'Take the motion back into drafting',
    params: motion,
    result: done,
  }),
  consent: route({
    method: 'PUT',
    path: '/motions/:motion/consent',
    requires: 'fraction:motions.consent',
    summary: 'Consent, or object with a word',
    params: motion,
    body: z.strictObject({ verdict: z.enum(['consent', 'objection']), word: z.string().trim().max(1000).default('') }),
    result: done,
  }),
  adopt: route({
    method: 'POST',
    path: '/motions/:motion/adoption',
    requires: 'fraction:motions.release',
    summary: 'Adopt: the text freezes, a version with its hash is kept',
    params: motion,
    result: z.object({ version: z.number().int(), sha256: z.string() }),
  }),
  withdraw: route({
    method: 'POST',
    path: '/motions/:motion/withdrawal',
    requires: 'fraction:motions.release',
    summary: 'Withdraw the motion',
    params: motion,
    body: z.strictObject({ reason: z.string().trim().max(1000).default('') }),
    result: done,
  }),
  draftNewVersion: route({
    method: 'POST',
    path: '/motions/:motion/new-version',
    requires: 'fraction:motions.write',
    summary: 'Draft a new version from a returned or adopted motion',
    params: motion,
    result: done,
  }),
  file: route({
    method: 'POST',
    path: '/motions/:motion/filing',
    requires: 'fraction:motions.release',
    summary: 'File the adopted version with the council office, exactly once',
    params: motion,
    body: z.strictObject({ version: z.number().int().min(1) }),
    result: z.object({ id }),
  }),
  resolveFiling: route({
    method: 'POST',
    path: '/motions/:motion/filing/resolution',
    requires: 'fraction:motions.release',
    summary: 'Say whether an unclear filing arrived, after asking the office',
    params: motion,
    body: z.strictObject({ arrived: z.boolean() }),
    result: done,
  }),
  receipt: route({
    method: 'GET',
    path: '/motions/:motion/receipt',
    requires: 'fraction:motions.read',
    summary: 'The receipt of the filing as PDF',
    params: motion,
    result: 'bytes',
  }),
};
