import { z } from 'zod';
import { filingVia } from './host.js';
import { roles } from '../route/permissions.js';
import { route } from '../route/route.js';
import { colour, done, email, id, instant, line } from '../route/shapes.js';

export const memberView = z.object({
  membershipId: id,
  personId: id,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  since: instant,
  endsAt: instant.nullable(),
  may: z.object({ change: z.boolean(), remove: z.boolean() }),
});
export type MemberView = z.infer<typeof memberView>;

export const invitationView = z.object({
  id,
  email: z.string(),
  role: z.enum(roles),
  expiresAt: instant,
  endsAt: instant.nullable(),
  may: z.object({ revoke: z.boolean() }),
});
export type InvitationView = z.infer<typeof invitationView>;

export const fractionSettings = z.object({
  name: z.string(),
  shortName: z.string(),
  colour,
  /** Lines of the letterhead under the name: address, telephone. */
  letterhead: z.array(z.string().max(120)).max(6),
  place: z.string().max(80),
  councilName: z.string(),
  /** How the council's office takes filings in. */
  filingVia,
  /** Consents that must be given before a motion can be adopted; 0 switches the quorum off. */
  quorum: z.number().int().min(0).max(200),
  /** Signatories a motion needs to be filed. */
  minSignatories: z.number().int().min(0).max(20),
  template: z.object({
    resolutionHeading: z.string().min(1).max(80),
    reasoningHeading: z.string().min(1).max(80),
    formula: z.string().max(200),
    reasoningFirst: z.boolean(),
    sections: z.array(z.string().min(1).max(80)).max(6),
  }),
  usedBytes: z.number(),
  quotaBytes: z.number(),
  may: z.object({ change: z.boolean() }),
});
export type FractionSettings = z.infer<typeof fractionSettings>;

const membership = z.strictObject({ membership: id });

export const membershipRoutes = {
  list: route({
    method: 'GET',
    path: '/members',
    requires: 'fraction:members.read',
    summary: 'Members and open invitations',
    result: z.object({
      members: z.array(memberView),
      invitations: z.array(invitationView),
      may: z.object({ invite: z.boolean() }),
    }),
  }),
  invite: route({
    method: 'POST',
    path: '/invitations',
    requires: 'fraction:members.manage',
    summary: 'Invite a person by e-mail',
    body: z.strictObject({ email, role: z.enum(roles), endsAt: instant.nullable().default(null) }),
    result: z.object({ id }),
  }),
  revokeInvitation: route({
    method: 'DELETE',
    path: '/invitations/:invitation',
    requires: 'fraction:members.manage',
    summary: 'Take an invitation back',
    params: z.strictObject({ invitation: id }),
    result: done,
  }),
  change: route({
    method: 'PATCH',
    path: '/members/:membership',
    requires: 'fraction:members.manage',
    summary: 'Change the role or the end date of a membership',
    params: membership,
    body: z.strictObject({ role: z.enum(roles).optional(), endsAt: instant.nullable().optional() }),
    result: done,
  }),
  remove: route({
    method: 'DELETE',
    path: '/members/:membership',
    requires: 'fraction:members.manage',
    summary: 'End a membership; open editors close at once',
    params: membership,
    result: done,
  }),
  settings: route({
    method: 'GET',
    path: '/settings',
    requires: 'fraction:read',
    summary: 'The settings of the fraction',
    result: fractionSettings,
  }),
  changeSettings: route({
    method: 'PATCH',
    path: '/settings',
    requires: 'fraction:settings',
    summary: 'Change letterhead, quorum or template',
    body: z.strictObject({
      colour: colour.optional(),
      letterhead: z.array(line(120)).max(6).optional(),
      place: line(80).optional(),
      quorum: z.number().int().min(0).max(200).optional(),
      minSignatories: z.number().int().min(0).max(20).optional(),
      template: fractionSettings.shape.template.strict().optional(),
    }),
    result: done,
  }),
};
