export { keepPostgres } from './keeper.mjs';
export { removePostgres, startPostgres, type PostgresOptions, type RunningPostgres } from './launcher.mjs';
