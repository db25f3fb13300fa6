import type { hostRoutes, Result } from '#contracts';

/** What the town's IT sees of the installation. */
export type Overview = Result<typeof hostRoutes.overview>;
