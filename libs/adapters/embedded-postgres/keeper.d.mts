import type { PostgresOptions, RunningPostgres } from './launcher.mjs';

/** `startPostgres`, and the server starts again on the same port whenever it ends unasked, until `stop`. */
export function keepPostgres(options: PostgresOptions): Promise<RunningPostgres>;
