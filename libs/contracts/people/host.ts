import { z } from 'zod';
import { route } from '../route/route.js';
import { colour, done, email, id, instant, line } from '../route/shapes.js';

/** How a council takes filings in: by the intake of this installation, or by e-mail to its office. */
export const filingVia = z.enum(['council_office', 'email']);
export type FilingVia = z.infer<typeof filingVia>;

export const councilView = z.object({ id, name: z.string(), officeEmail: z.string(), filingVia });

/** What the town's IT sees of a fraction: never content. */
export const hostFraction = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  colour,
  councilId: id,
  quotaBytes: z.number(),
  usedBytes: z.number(),
  members: z.number().int(),
  openInvitations: z.number().int(),
  createdAt: instant,
});
export type HostFraction = z.infer<typeof hostFraction>;

const quotaBytes = z.number().int().min(1_000_000).max(10_000_000_000_000);
const fraction = z.strictObject({ fraction: id });

export const hostRoutes = {
  overview: route({
    method: 'GET',
    path: '/host/overview',
    requires: 'host:manage',
    summary: 'Fractions, councils and health of the installation',
    result: z.object({
      fractions: z.array(hostFraction),
      councils: z.array(councilView),
      health: z.object({
        databaseMs: z.number(),
        jobsWaiting: z.number().int(),
        jobsFailed: z.number().int(),
        mailWaiting: z.number().int(),
        /** Whether uploads are scanned for viruses: by a scanner that answers now, or that has been silent at least since then. */
        virusScan: z.object({ state: z.enum(['off', 'answers', 'silent']), since: instant.nullable() }),
        /** Whether office documents can be shown in the page. */
        officeViews: z.boolean(),
        version: z.string(),
        startedAt: instant,
      }),
    }),
  }),
  createFraction: route({
    method: 'POST',
    path: '/host/fractions',
    requires: 'host:manage',
    summary: 'Create a fraction and invite its chair',
    body: z.strictObject({ name: line(120), shortName: line(24), colour, quotaBytes, councilId: id, chairEmail: email }),
    result: z.object({ id }),
  }),
  changeFraction: route({
    method: 'PATCH',
    path: '/host/fractions/:fraction',
    requires: 'host:manage',
    summary: 'Change name, colour or quota of a fraction',
    params: fraction,
    body: z.strictObject({
      name: line(120).optional(),
      shortName: line(24).optional(),
      colour: colour.optional(),
      quotaBytes: quotaBytes.optional(),
    }),
    result: done,
  }),
  inviteChair: route({
    method: 'POST',
    path: '/host/fractions/:fraction/chair-invitation',
    requires: 'host:manage',
    summary: 'Invite a chair (again)',
    params: fraction,
    body: z.strictObject({ email }),
    result: done,
  }),
  changeCouncil: route({
    method: 'PATCH',
    path: '/host/councils/:council',
    requires: 'host:manage',
    summary: 'Change how a council takes filings in',
    params: z.strictObject({ council: id }),
    body: z.strictObject({ name: line(120).optional(), officeEmail: email.optional(), filingVia: filingVia.optional() }),
    result: done,
  }),
};
