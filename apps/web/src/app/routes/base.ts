import type { Me } from '#contracts';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, notFound, Outlet, redirect } from '@tanstack/react-router';
import { meQuery } from '../../api/queries.js';
import { loadTexts } from '../../i18n/index.js';
import { somebodyWasHere } from '../../look/look.js';
import { adoptLook, rememberFraction } from '../person.js';
import { BareCrashPage, BareMissingPage } from '../bare-pages.js';
import { RootFrame } from '../RootFrame.js';

export const root = createRootRouteWithContext<{ cache: QueryClient }>()({
  component: RootFrame,
  notFoundComponent: BareMissingPage,
  errorComponent: BareCrashPage,
  beforeLoad: async ({ context }): Promise<{ me: Me }> => {
    // Beside the question who is here instead of after it.
    if (somebodyWasHere()) loadTexts().catch(() => undefined);
    const me = await context.cache.ensureQueryData(meQuery);
    await adoptLook(me.person);
    return { me };
  },
});

/** Where a person begins: the first fraction, else the office, else the town's IT. */
export const startOf = (me: Me): string => {
  const [first] = me.fractions;
  if (first !== undefined) return `/f/${first.fractionId}`;
  if (me.office !== null) return '/posteingang';
  return me.host ? '/verwaltung' : '/konto';
};

export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    if (context.me.person !== null) return void (await loadTexts());
    throw redirect({ to: '/anmelden', search: location.pathname === '/' ? {} : { zurueck: location.href } });
  },
  component: lazyRouteComponent(() => import('../../shell/Shell.js'), 'Shell'),
});

export const fraction = createRoute({
  getParentRoute: () => signedIn,
  path: '/f/$fractionId',
  beforeLoad: ({ context, params }) => {
    if (!context.me.fractions.some((seat) => seat.fractionId === params.fractionId)) throw notFound();
    rememberFraction(params.fractionId);
  },
  component: Outlet,
});
