import { z } from 'zod';
import { atLink as link, handInRoutes } from './hand-ins.js';
import { route } from '../route/route.js';
import { done, email, id, instant, line } from '../route/shapes.js';

/**
 * What leaves the fraction by link. `read`: one file or folder for one named e-mail address, opened with a PIN that is
 * mailed there. `drop`: one folder into which whoever has the link may put files, and see nothing.
 */
export const outsideKinds = ['read', 'drop'] as const;
export type OutsideKind = (typeof outsideKinds)[number];

export const outsideLinkView = z.object({
  id,
  kind: z.enum(outsideKinds),
  entryId: id,
  entryName: z.string(),
  /** Whom it is for; null for a drop box. */
  email: z.string().nullable(),
  /** Heading of a drop box. */
  title: z.string().nullable(),
  createdBy: z.string(),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
  open: z.boolean(),
  /** Files fetched, or files handed in. */
  uses: z.number().int(),
  lastUsedAt: instant.nullable(),
  mostFiles: z.number().int().nullable(),
  mostBytes: z.number().nullable(),
});
export type OutsideLinkView = z.infer<typeof outsideLinkView>;

export const outsideAct = z.object({ at: instant, act: z.enum(['opened', 'fetched', 'handed_in', 'signed_out']), name: z.string() });
export type OutsideAct = z.infer<typeof outsideAct>;

const oneLink = z.strictObject({ link: id });

/** For the members: giving and taking back. */
export const outsideRoutes = {
  list: route({
    method: 'GET',
    path: '/outside-links',
    requires: 'fraction:files.write',
    summary: 'What is open to people outside; with `entry` only for this file or folder',
    query: z.strictObject({ entry: id.optional() }),
    result: z.object({ items: z.array(outsideLinkView) }),
  }),
  share: route({
    method: 'POST',
    path: '/outside-links',
    requires: 'fraction:files.write',
    summary: 'Share a file or folder with one e-mail address, until a day',
    body: z.strictObject({ entryId: id, email, expiresAt: instant }),
    result: z.object({ id }),
  }),
  openDropBox: route({
    method: 'POST',
    path: '/drop-boxes',
    requires: 'fraction:files.write',
    summary: 'Open a folder for files from outside; the link is told once',
    body: z.strictObject({
      folderId: id,
      title: line(120),
      expiresAt: instant,
      mostFiles: z.number().int().min(1).max(1000),
      mostBytes: z.number().int().min(1).max(100_000_000_000),
    }),
    result: z.object({ id, url: z.string() }),
  }),
  acts: route({
    method: 'GET',
    path: '/outside-links/:link/acts',
    requires: 'fraction:files.write',
    summary: 'What was done by this link',
    params: oneLink,
    result: z.object({ items: z.array(outsideAct) }),
  }),
  mailAgain: route({
    method: 'POST',
    path: '/outside-links/:link/mail',
    requires: 'fraction:files.write',
    summary: 'Mail the link again; the former one ends',
    params: oneLink,
    result: done,
  }),
  revoke: route({
    method: 'DELETE',
    path: '/outside-links/:link',
    requires: 'fraction:files.write',
    summary: 'Take it back; it holds from the next request on',
    params: oneLink,
    result: done,
  }),
};

const sharedEntry = z.object({ id, kind: z.enum(['file', 'folder']), name: z.string(), bytes: z.number().nullable(), changedAt: instant });
export type SharedEntry = z.infer<typeof sharedEntry>;

/** For the one outside. The token in the path says which link; what lies behind it opens after the PIN. */
export const outsideGuestRoutes = {
  door: route({
    method: 'GET',
    path: '/shares/:token',
    requires: 'public',
    summary: 'Who shares with whom, before the PIN',
    params: link,
    result: z.object({ fractionName: z.string(), colour: z.string(), sharedBy: z.string(), emailHint: z.string(), expiresAt: instant, signedIn: z.boolean() }),
  }),
  pin: route({ method: 'POST', path: '/shares/:token/pin', requires: 'public', summary: 'Mail a PIN to the named address', params: link, result: done }),
  signIn: route({
    method: 'POST',
    path: '/shares/:token/session',
    requires: 'public',
    summary: 'Open with the PIN, for a day',
    params: link,
    body: z.strictObject({ pin: z.string().trim().regex(/^\d{6}$/) }),
    result: done,
  }),
  signOut: route({ method: 'DELETE', path: '/shares/:token/session', requires: 'link:share', summary: 'Sign out', params: link, result: done }),
  content: route({
    method: 'GET',
    path: '/shares/:token/content',
    requires: 'link:share',
    summary: 'What is shared; with `folder` a folder below it',
    params: link,
    query: z.strictObject({ folder: id.optional() }),
    result: z.object({ name: z.string(), path: z.array(z.object({ id, name: z.string() })), items: z.array(sharedEntry) }),
  }),
  download: route({
    method: 'GET',
    path: '/shares/:token/files/:file',
    requires: 'link:share',
    summary: 'The bytes of a shared file, always as a download',
    params: link.extend({ file: id }),
    result: 'bytes',
  }),
  ...handInRoutes,
};
