import { lazy, Suspense } from 'react';
import { PageSkeleton } from '../../ui/Skeleton/PageSkeleton.js';

/** Seldom needed, and never without a connection: it comes when the house says so. */
const MotionGone = lazy(() => import('../../screens/motions/MotionGone.js').then(({ MotionGone: page }) => ({ default: page })));

export const Gone = ({ motion }: { readonly motion: string }) => (
  <Suspense fallback={<PageSkeleton rows={3} />}>
    <MotionGone motion={motion} />
  </Suspense>
);
