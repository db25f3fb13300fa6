import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

/** npm run test:durability -- --kills 20, or -- --turmoil 50 [--seed 7]: rounds of lost networks, restarts and changed rights. */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, turmoil: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) throw new Error('How many kills? npm run test:durability -- --kills 20');

await ensureInstalled(console.log);
const { keepPostgres } = await import('../libs/adapters/embedded-postgres/keeper.mjs');
const { removePostgres } = await import('../libs/adapters/embedded-postgres/launcher.mjs');
const dataDir = mkdtempSync(join(tmpdir(), 'fraktionsraum-durability-'));
// Run by root, the database has an account of its own, which must be able to walk in.
chmodSync(dataDir, 0o711);
const database = await keepPostgres({ dataDir, onRemark: () => undefined });
const begun = performance.now();
const common = { TEST_DATABASE_URL: database.url, DATABASE_PID_FILE: join(dataDir, 'cluster', 'postmaster.pid') };
const [program, env] = values.turmoil === undefined
  ? ['report-process.ts', { KILLS: String(kills) }]
  : ['turmoil-process.ts', { TURMOIL: values.turmoil, SEED: values.seed ?? String(Date.now() % 1_000_000_000) }];
const { ok } = await runNode(['--conditions=source', '--import', 'tsx', at('test', 'durability', program)], { env: { ...common, ...env } });
await database.stop();
removePostgres(dataDir);
console.log(`${values.turmoil === undefined ? `${kills} kills` : `${values.turmoil} rounds`} in ${Math.round((performance.now() - begun) / 1000)} s`);
process.exit(ok ? 0 : 1);
