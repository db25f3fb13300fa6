import { createRouter } from '@tanstack/react-router';
import { cache } from './cache.js';
import { MissingPage } from './MissingPage.js';
import { CrashPage } from './CrashPage.js';
import { routeTree } from './routes/index.js';
import { PageSkeleton } from '../ui/Skeleton/PageSkeleton.js';

export const router = createRouter({
  routeTree,
  context: { cache },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultNotFoundComponent: MissingPage,
  defaultErrorComponent: CrashPage,
  defaultPendingComponent: () => <PageSkeleton rows={5} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
