import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { conditions } from './bench/figures.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

/** npm run bench:nodes [-- --rounds 20] [--write]: two processes of the engine on one database. `--write` keeps the table in docs/benchmarks.md. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' }, write: { type: 'boolean', default: false } } });

function keep(facts, table) {
  const path = at('docs', 'benchmarks.md');
  const [before, , after] = readFileSync(path, 'utf8').split(/(<!-- nodes -->[^]*<!-- end of nodes -->)/);
  writeFileSync(path, `${before}<!-- nodes -->\n${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${table}\n<!-- end of nodes -->${after}`);
}

await ensureInstalled(console.log);
const { keepPostgres } = await import('../libs/adapters/embedded-postgres/keeper.mjs');
const { removePostgres } = await import('../libs/adapters/embedded-postgres/launcher.mjs');
const dataDir = mkdtempSync(join(tmpdir(), 'fraktionsraum-nodes-'));
// Run by root, the database has an account of its own, which must be able to walk in.
chmodSync(dataDir, 0o711);
const facts = conditions();
const database = await keepPostgres({ dataDir, onRemark: () => undefined });
const result = join(dataDir, 'table.md');
const { ok } = await runNode(['--conditions=source', '--import', 'tsx', at('test', 'bench', 'nodes', 'bench-process.ts')], {
  env: { TEST_DATABASE_URL: database.url, BENCH_ROUNDS: values.rounds, BENCH_RESULT: result },
});
await database.stop();
if (ok && values.write) keep(facts, readFileSync(result, 'utf8'));
removePostgres(dataDir);
console.log(facts.join('\n'));
process.exit(ok ? 0 : 1);
