import { z } from 'zod';
import { route } from '../route/route.js';
import { done, id, instant, line } from '../route/shapes.js';

/** A program that may reach the files of one fraction in the name of one person. */
export const appPasswordView = z.object({
  id,
  name: z.string(),
  fractionId: id,
  readOnly: z.boolean(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
});
export type AppPasswordView = z.infer<typeof appPasswordView>;

/** Where programs find the files: `dav` for a drive in Finder, Explorer, LibreOffice; `server` for Nextcloud's clients. */
export const davAddresses = z.object({ dav: z.string(), server: z.string() });
export type DavAddresses = z.infer<typeof davAddresses>;

const token = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{22,128}$/) });
const wish = { name: line(80), fractionId: id, readOnly: z.boolean() };

export const deviceRoutes = {
  list: route({
    method: 'GET',
    path: '/app-passwords',
    requires: 'person',
    summary: 'The programs this person has connected',
    result: z.object({ items: z.array(appPasswordView), addresses: davAddresses }),
  }),
  create: route({
    method: 'POST',
    path: '/app-passwords',
    requires: 'person',
    summary: 'Connect a program to one fraction; the password is told once',
    body: z.strictObject(wish),
    result: z.object({ id, user: z.string(), password: z.string() }),
  }),
  revoke: route({
    method: 'DELETE',
    path: '/app-passwords/:password',
    requires: 'person',
    summary: 'Disconnect a program',
    params: z.strictObject({ password: id }),
    result: done,
  }),
  flow: route({
    method: 'GET',
    path: '/login-flows/:token',
    requires: 'person',
    summary: 'Which program asks to be connected',
    params: token,
    result: z.object({ program: z.string() }),
  }),
  approve: route({
    method: 'POST',
    path: '/login-flows/:token',
    requires: 'person',
    summary: 'Let the program that asks have a password of its own',
    params: token,
    body: z.strictObject(wish),
    result: done,
  }),
};
