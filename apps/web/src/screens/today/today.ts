import type { everydayRoutes, Result } from '#contracts';

/** What the first screen of a person shows. */
export type Today = Result<typeof everydayRoutes.today>;
