import { z } from 'zod';
import { permissions, roles } from '../route/permissions.js';
import { route } from '../route/route.js';
import { colour, done, email, id, instant, line } from '../route/shapes.js';

export const language = z.enum(['de', 'en']);
export const theme = z.enum(['system', 'light', 'dark']);
export const textSize = z.enum(['normal', 'large', 'readable']);

/** One fraction this person belongs to, with what the person may do there. */
export const fractionSeat = z.object({
  fractionId: id,
  membershipId: id,
  name: z.string(),
  shortName: z.string(),
  colour,
  role: z.enum(roles),
  endsAt: instant.nullable(),
  may: z.array(z.enum(permissions)),
});
export type FractionSeat = z.infer<typeof fractionSeat>;

export const me = z.object({
  installation: z.object({ name: z.string(), demo: z.boolean() }),
  person: z
    .object({ id, name: z.string(), email: z.string(), language, theme, textSize, commentDigest: z.boolean() })
    .nullable(),
  fractions: z.array(fractionSeat),
  /** The council whose intake this person works at, if a clerk. */
  office: z.object({ councilId: id, councilName: z.string() }).nullable(),
  host: z.boolean(),
});
export type Me = z.infer<typeof me>;

export const sessionView = z.object({
  id,
  device: z.string(),
  signedInAt: instant,
  lastSeenAt: instant,
  current: z.boolean(),
});

export const invitationPreview = z.object({
  email: z.string(),
  role: z.enum(roles),
  fractionName: z.string(),
  colour,
  expiresAt: instant,
  /** Whether a person with this e-mail exists: then the existing password is asked for, nothing is merged silently. */
  knownPerson: z.boolean(),
});
export type InvitationPreview = z.infer<typeof invitationPreview>;

const password = z.string().min(1).max(256);
const token = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/) });

export const identityRoutes = {
  me: route({ method: 'GET', path: '/me', requires: 'public', summary: 'Who is signed in, and where', result: me }),
  signIn: route({
    method: 'POST',
    path: '/session',
    requires: 'public',
    summary: 'Sign in with e-mail and password',
    body: z.strictObject({ email, password }),
    result: me,
  }),
  signOut: route({ method: 'DELETE', path: '/session', requires: 'person', summary: 'Sign out here', result: done }),
  sessions: route({
    method: 'GET',
    path: '/sessions',
    requires: 'person',
    summary: 'The devices this person is signed in on',
    result: z.object({ items: z.array(sessionView) }),
  }),
  signOutEverywhere: route({
    method: 'DELETE',
    path: '/sessions',
    requires: 'person',
    summary: 'End every session of this person',
    result: done,
  }),
  updateMe: route({
    method: 'PATCH',
    path: '/me',
    requires: 'person',
    summary: 'Change name, language, look, or whether mails about comments come',
    body: z.strictObject({
      name: line(120).optional(),
      language: language.optional(),
      theme: theme.optional(),
      textSize: textSize.optional(),
      /** The mail at 18:00 about new comments. */
      commentDigest: z.boolean().optional(),
    }),
    result: me,
  }),
  changePassword: route({
    method: 'POST',
    path: '/me/password',
    requires: 'person',
    summary: 'Change the own password; every other session ends',
    body: z.strictObject({ current: password, next: password }),
    result: done,
  }),
  forgotPassword: route({
    method: 'POST',
    path: '/password-links',
    requires: 'public',
    summary: 'Ask for a link to a new password; the answer never tells whether the address is known',
    body: z.strictObject({ email }),
    result: done,
  }),
  passwordLink: route({
    method: 'GET',
    path: '/password-links/:token',
    requires: 'public',
    summary: 'Whose password a link opens, while it holds',
    params: token,
    result: z.object({ email: z.string() }),
  }),
  resetPassword: route({
    method: 'POST',
    path: '/password-links/:token',
    requires: 'public',
    summary: 'Set a new password by a link; every session of the person ends, a new one begins',
    params: token,
    body: z.strictObject({ password }),
    result: me,
  }),
  invitation: route({
    method: 'GET',
    path: '/invitations/:token',
    requires: 'public',
    summary: 'What an invitation link offers',
    params: token,
    result: invitationPreview,
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/invitations/:token/accept',
    requires: 'public',
    summary: 'Accept an invitation; signs in',
    params: token,
    body: z.strictObject({ name: line(120), password }),
    result: me,
  }),
};
