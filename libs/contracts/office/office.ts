import { z } from 'zod';
import { motionKinds } from '../motions/motion.js';
import { route } from '../route/route.js';
import { done, id, instant, line, sha256 } from '../route/shapes.js';

/** The council office's own states of a filing. */
export const intakeStates = ['new', 'confirmed', 'returned', 'on_agenda', 'decided', 'withdrawn'] as const;
export type IntakeState = (typeof intakeStates)[number];

export const intakeRow = z.object({
  id,
  state: z.enum(intakeStates),
  kind: z.enum(motionKinds),
  title: z.string(),
  fractionName: z.string(),
  fractionColour: z.string(),
  ownNumber: z.string().nullable(),
  councilNumber: z.string().nullable(),
  bodyName: z.string().nullable(),
  meeting: z.object({ id, name: z.string(), start: instant }).nullable(),
  deadline: instant.nullable(),
  inTime: z.boolean().nullable(),
  receivedAt: instant,
});
export type IntakeRow = z.infer<typeof intakeRow>;

export const intakeView = intakeRow.extend({
  filedBy: z.string(),
  filedAt: instant,
  version: z.number().int(),
  signatories: z.array(z.object({ name: z.string(), function: z.string() })),
  resolution: z.string(),
  html: z.string(),
  pdfSha256: sha256,
  annexes: z.array(z.object({ id, name: z.string(), bytes: z.number(), sha256 })),
  returnReason: z.string().nullable(),
  agendaItem: z.string().nullable(),
  result: z.string().nullable(),
  decidedBy: z.string().nullable(),
  suggestedNumber: z.string(),
  meetings: z.array(z.object({ id, name: z.string(), start: instant })),
  may: z.object({ confirm: z.boolean(), return: z.boolean(), schedule: z.boolean(), decide: z.boolean() }),
});
export type IntakeView = z.infer<typeof intakeView>;

const entry = z.strictObject({ entry: id });
const link = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/) });
const confirmBody = z.strictObject({ number: line(60) });
const returnBody = z.strictObject({ reason: line(2000) });

export const bodyView = z.object({ id, name: z.string() });
export const meetingView = z.object({
  id,
  bodyId: id,
  bodyName: z.string(),
  name: z.string(),
  place: z.string(),
  start: instant,
  filingDeadline: instant.nullable(),
});
export type MeetingView = z.infer<typeof meetingView>;

export const officeRoutes = {
  intake: route({
    method: 'GET',
    path: '/office/intake',
    requires: 'office:intake',
    summary: 'The intake (Posteingang)',
    query: z.strictObject({ state: z.enum(intakeStates).optional(), q: z.string().trim().max(200).optional() }),
    result: z.object({ items: z.array(intakeRow), byState: z.record(z.string(), z.number().int()) }),
  }),
  entry: route({ method: 'GET', path: '/office/intake/:entry', requires: 'office:intake', summary: 'One filing', params: entry, result: intakeView }),
  confirm: route({
    method: 'POST',
    path: '/office/intake/:entry/confirmation',
    requires: 'office:intake',
    summary: 'Confirm the receipt and give the council number',
    params: entry,
    body: confirmBody,
    result: done,
  }),
  return: route({
    method: 'POST',
    path: '/office/intake/:entry/return',
    requires: 'office:intake',
    summary: 'Return the filing with a reason',
    params: entry,
    body: returnBody,
    result: done,
  }),
  schedule: route({
    method: 'POST',
    path: '/office/intake/:entry/agenda',
    requires: 'office:intake',
    summary: "Put the motion on a meeting's agenda",
    params: entry,
    body: z.strictObject({ meetingId: id, agendaItem: z.string().trim().max(20).default('') }),
    result: done,
  }),
  decide: route({
    method: 'POST',
    path: '/office/intake/:entry/decision',
    requires: 'office:intake',
    summary: 'Note the result of the vote',
    params: entry,
    body: z.strictObject({ result: line(500) }),
    result: done,
  }),
  pdf: route({ method: 'GET', path: '/office/intake/:entry/pdf', requires: 'office:intake', summary: 'The filed PDF', params: entry, result: 'bytes' }),
  package: route({
    method: 'GET',
    path: '/office/intake/:entry/package',
    requires: 'office:intake',
    summary: 'Everything as one ZIP: PDF, JSON, annexes',
    params: entry,
    result: 'bytes',
  }),
  annex: route({
    method: 'GET',
    path: '/office/intake/:entry/annexes/:annex',
    requires: 'office:intake',
    summary: 'One annex',
    params: entry.extend({ annex: id }),
    result: 'bytes',
  }),
  meetings: route({
    method: 'GET',
    path: '/office/meetings',
    requires: 'office:intake',
    summary: 'Meetings and bodies of the council',
    result: z.object({ meetings: z.array(meetingView), bodies: z.array(bodyView) }),
  }),
  createMeeting: route({
    method: 'POST',
    path: '/office/meetings',
    requires: 'office:intake',
    summary: 'Enter a meeting',
    body: z.strictObject({ bodyId: id, name: line(120), place: line(120), start: instant, filingDeadline: instant.nullable().default(null) }),
    result: z.object({ id }),
  }),
};

/** The same page for a clerk without an account, opened by the link in the filing mail. */
export const filingLinkRoutes = {
  entry: route({ method: 'GET', path: '/filing-links/:token', requires: 'link:filing', summary: 'The filing behind a link', params: link, result: intakeView }),
  confirm: route({
    method: 'POST',
    path: '/filing-links/:token/confirmation',
    requires: 'link:filing',
    summary: 'Confirm the receipt by link',
    params: link,
    body: confirmBody,
    result: done,
  }),
  return: route({
    method: 'POST',
    path: '/filing-links/:token/return',
    requires: 'link:filing',
    summary: 'Return the filing by link',
    params: link,
    body: returnBody,
    result: done,
  }),
  pdf: route({ method: 'GET', path: '/filing-links/:token/pdf', requires: 'link:filing', summary: 'The filed PDF by link', params: link, result: 'bytes' }),
  package: route({
    method: 'GET',
    path: '/filing-links/:token/package',
    requires: 'link:filing',
    summary: 'Everything as one ZIP by link',
    params: link,
    result: 'bytes',
  }),
  annex: route({
    method: 'GET',
    path: '/filing-links/:token/annexes/:annex',
    requires: 'link:filing',
    summary: 'One annex by link',
    params: link.extend({ annex: id }),
    result: 'bytes',
  }),
};
