import type { contentRoutes, Result } from '#contracts';

/** A file as the server says it is shown. */
export type Preview = Result<typeof contentRoutes.preview>;
