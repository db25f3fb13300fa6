import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { conditions } from './bench/figures.mjs';
import { ensureBuilt } from './lib/building.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

/**
 * npm run bench:collab [-- --quick] [--rounds 3] [--seconds 4] [--only groups,cold] [--servers "this engine"] [--write]
 * `--quick`: one short round of everything. `--only`: some workloads. `--write`: keeps the tables in docs/benchmarks.md.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string', default: '' },
    servers: { type: 'string', default: '' },
  },
});

function keep(facts, tables) {
  const path = at('docs', 'benchmarks.md');
  const [before, , after] = readFileSync(path, 'utf8').split(/(<!-- co-editing -->[^]*<!-- end of co-editing -->)/);
  writeFileSync(path, `${before}<!-- co-editing -->\n${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${tables}\n<!-- end of co-editing -->${after}`);
}

await ensureInstalled(console.log);
await ensureBuilt(console.log, { wanted: ['server'] });
const { keepPostgres } = await import('../libs/adapters/embedded-postgres/keeper.mjs');
const { removePostgres } = await import('../libs/adapters/embedded-postgres/launcher.mjs');
const dataDir = mkdtempSync(join(tmpdir(), 'fraktionsraum-bench-'));
// Run by root, the database has an account of its own, which must be able to walk in.
chmodSync(dataDir, 0o711);
const facts = conditions();
const rounds = values.rounds ?? (values.quick ? '1' : '3');
const seconds = values.seconds ?? (values.quick ? '2' : '4');
const database = await keepPostgres({ dataDir, onRemark: () => undefined });
const result = join(dataDir, 'tables.md');
const begun = performance.now();
const { ok } = await runNode(['--conditions=source', '--import', 'tsx', at('test', 'bench', 'collab', 'bench-process.ts')], {
  env: {
    TEST_DATABASE_URL: database.url,
    DATABASE_PID_FILE: join(dataDir, 'cluster', 'postmaster.pid'),
    BENCH_ROUNDS: rounds,
    BENCH_SECONDS: seconds,
    BENCH_WORKLOADS: values.only,
    BENCH_SERVERS: values.servers,
    BENCH_RESULT: result,
  },
});
await database.stop();
const span = `${rounds} rounds of ${seconds} s, ${Math.round((performance.now() - begun) / 1000)} s in all; clients in one process, each server in its own; embedded PostgreSQL with fsync`;
if (ok && values.write) keep([...facts, span], readFileSync(result, 'utf8'));
removePostgres(dataDir);
console.log(`\n${[...facts, span].join('\n')}`);
process.exit(ok ? 0 : 1);
