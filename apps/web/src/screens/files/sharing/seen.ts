import type { fileRightRoutes, Result } from '#contracts';

/** Who sees a thing, as the server tells it. */
export type Audience = Result<typeof fileRightRoutes.get>;
