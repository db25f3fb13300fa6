import { intakeStates } from '#contracts';
import { createRoute, lazyRouteComponent, notFound, Outlet, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { signedIn, startOf } from './base.js';

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ href: startOf(context.me), replace: true });
  },
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/konto',
  component: lazyRouteComponent(() => import('../../screens/account/AccountScreen.js'), 'AccountScreen'),
});

const connect = createRoute({
  getParentRoute: () => signedIn,
  path: '/verbinden/$token',
  component: lazyRouteComponent(() => import('../../screens/devices/ConnectScreen.js'), 'ConnectScreen'),
});

const office = createRoute({
  getParentRoute: () => signedIn,
  path: '/posteingang',
  beforeLoad: ({ context }) => {
    if (context.me.office === null) throw notFound();
  },
  component: Outlet,
});

const intake = createRoute({
  getParentRoute: () => office,
  path: '/',
  validateSearch: z.object({ stand: z.enum(intakeStates).optional().catch(undefined), q: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../screens/intake/IntakeScreen.js'), 'IntakeScreen'),
});

const officeMeetings = createRoute({
  getParentRoute: () => office,
  path: 'sitzungen',
  component: lazyRouteComponent(() => import('../../screens/intake/OfficeMeetingsScreen.js'), 'OfficeMeetingsScreen'),
});

const intakeEntry = createRoute({
  getParentRoute: () => office,
  path: '$entry',
  component: lazyRouteComponent(() => import('../../screens/intake/EntryScreen.js'), 'EntryScreen'),
});

const host = createRoute({
  getParentRoute: () => signedIn,
  path: '/verwaltung',
  beforeLoad: ({ context }) => {
    if (!context.me.host) throw notFound();
  },
  component: lazyRouteComponent(() => import('../../screens/host/HostScreen.js'), 'HostScreen'),
});

/** Screens of a person outside any fraction. */
export const houseRoutes = [start, account, connect, office.addChildren([intake, officeMeetings, intakeEntry]), host] as const;
