import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removePostgres } from '../libs/adapters/embedded-postgres/launcher.mjs';
import { conditions } from './bench/figures.mjs';
import { bulk } from './bench/files/bulk.mjs';
import { BenchHouse } from './bench/files/house.mjs';
import { listing } from './bench/files/listing.mjs';
import { memory } from './bench/files/memory.mjs';
import { Minio } from './bench/files/minio.mjs';
import { people } from './bench/files/place.mjs';
import { search } from './bench/files/search.mjs';
import { sizes } from './bench/files/sizes.mjs';
import { small } from './bench/files/small.mjs';
import { streams } from './bench/files/streams.mjs';
import { asMarkdown, asText } from './bench/files/table.mjs';
import { ensureBuilt } from './lib/building.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/paths.mjs';

/**
 * npm run bench:files [-- --quick] [--only search,streams,small,listing,bulk,memory] [--write]
 * `--quick`: small sizes, for a trial. `--write`: keeps the table in docs/benchmarks.md.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, write: { type: 'boolean', default: false } } });
// The search comes last: its many documents would lie beside everything else.
const parts = { small, streams, bulk, listing, memory, search };
const chosen = Object.entries(parts).filter(([name]) => values.only === undefined || values.only.split(',').includes(name));
const taken = new Map(chosen.map(([name]) => [name, []]));

/** Each part has a table of its own, with its own conditions: parts may be taken again alone. */
function keep(facts) {
  const path = at('docs', 'benchmarks.md');
  let text = readFileSync(path, 'utf8');
  for (const [name, rows] of taken) {
    const [begin, end] = [`<!-- files, ${name} -->`, `<!-- end of files, ${name} -->`];
    const [before, after] = [text.indexOf(begin), text.indexOf(end)];
    if (before < 0 || after < 0) throw new Error(`docs/benchmarks.md has no place for ${name}.`);
    text = `${text.slice(0, before)}${begin}\n${asMarkdown(facts, rows)}\n${text.slice(after)}`;
  }
  writeFileSync(path, text);
}

/** A figure that could not be taken is told, and the others are taken all the same. */
async function attempt(name, part, bench) {
  const begun = performance.now();
  try {
    for (const row of await part(bench)) {
      taken.get(name).push(row);
      console.log(asText(row));
    }
  } catch (failure) {
    process.exitCode = 1;
    console.log(`  not measured (${name}): ${failure.stack}`);
  }
  console.log(`  … ${name}: ${Math.round((performance.now() - begun) / 1000)} s`);
}

async function measure(folder) {
  const minio = new Minio();
  const house = new BenchHouse(join(folder, 'data'), {});
  try {
    await minio.start(join(folder, 'objects'));
    house.env = minio.env;
    await house.start();
    const bench = { minio, house, people: await people(house.url), sizes: sizes(values.quick) };
    for (const [name, part] of chosen) await attempt(name, part, bench);
    bench.people.browser.close();
    bench.people.program.close();
  } finally {
    await house.stop();
    await minio.stop();
    removePostgres(join(folder, 'data', 'postgres'));
  }
}

await ensureInstalled(console.log);
await ensureBuilt(console.log, { wanted: ['server'] });
const facts = conditions();
for (const fact of facts) console.log(fact);
const folder = mkdtempSync(join(tmpdir(), 'fraktionsraum-bench-'));
// Run by root, the database has an account of its own, which must be able to walk in.
chmodSync(folder, 0o755);
mkdirSync(join(folder, 'objects'));
const begun = performance.now();
try {
  await measure(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
facts.push(`${Math.round((performance.now() - begun) / 1000)} s in all; embedded PostgreSQL with fsync, MinIO on the same disk`);
if (values.write) keep(facts);
console.log([...taken.values()].flat().some(({ kept }) => kept === 'MISSED') ? 'Some goals are missed, see above.' : 'Every goal that was measured is kept.');
process.exit();
