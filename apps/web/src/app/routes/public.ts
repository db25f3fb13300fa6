import { createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { loadTexts } from '../../i18n/index.js';
import { root, startOf } from './base.js';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/anmelden',
  // Only paths of our own: an address of another site after "zurueck" would make a phishing link of the sign-in.
  validateSearch: z.object({ zurueck: z.string().regex(/^\/(?![/\\])/).optional().catch(undefined) }),
  beforeLoad: ({ context, search }) => {
    if (context.me.person !== null) throw redirect({ href: search.zurueck ?? startOf(context.me) });
  },
  component: lazyRouteComponent(() => import('../../screens/access/SignInScreen.js'), 'SignInScreen'),
});

/** The sign-in does with the first texts; these screens say more. */
const told = createRoute({
  getParentRoute: () => root,
  id: 'told',
  beforeLoad: async () => void (await loadTexts()),
  component: Outlet,
});

const invitation = createRoute({
  getParentRoute: () => told,
  path: '/einladung/$token',
  component: lazyRouteComponent(() => import('../../screens/access/InvitationScreen.js'), 'InvitationScreen'),
});

const forgotten = createRoute({
  getParentRoute: () => told,
  path: '/passwort',
  component: lazyRouteComponent(() => import('../../screens/access/ForgottenScreen.js'), 'ForgottenScreen'),
});

const newPassword = createRoute({
  getParentRoute: () => told,
  path: '/passwort/$token',
  component: lazyRouteComponent(() => import('../../screens/access/NewPasswordScreen.js'), 'NewPasswordScreen'),
});

const filingLink = createRoute({
  getParentRoute: () => told,
  path: '/ablage/$token',
  component: lazyRouteComponent(() => import('../../screens/intake/LinkScreen.js'), 'LinkScreen'),
});

const share = createRoute({
  getParentRoute: () => told,
  path: '/freigabe/$token',
  component: lazyRouteComponent(() => import('../../screens/outside/ShareScreen.js'), 'ShareScreen'),
});

const dropBox = createRoute({
  getParentRoute: () => told,
  path: '/abgabe/$token',
  component: lazyRouteComponent(() => import('../../screens/outside/DropBoxScreen.js'), 'DropBoxScreen'),
});

const outbox = createRoute({
  getParentRoute: () => told,
  path: '/outbox',
  component: lazyRouteComponent(() => import('../../screens/outbox/OutboxScreen.js'), 'OutboxScreen'),
});

/** Doors that open without signing in. */
export const publicRoutes = [signIn, told.addChildren([invitation, forgotten, newPassword, filingLink, share, dropBox, outbox])] as const;
