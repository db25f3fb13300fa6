import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { measure } from './bench/browser.mjs';
import { Clone } from './bench/clone.mjs';
import { fillHouse } from './bench/crowd.mjs';
import { asLine, asMarkdown, conditions, line } from './bench/figures.mjs';
import { filings, importSample, lists, pdfs, signIn } from './bench/requests.mjs';
import { at } from './lib/paths.mjs';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const fraction = 'Ratsfraktion Musterstadt';
const rows = [];

function note(figure) {
  const row = line(figure);
  rows.push(row);
  console.log(asLine(row));
}

async function starts(clone) {
  const begun = performance.now();
  await clone.make();
  await clone.start();
  note({ name: 'clone to served page (npm ci from the cache)', unit: 's', goal: 120, samples: [(performance.now() - begun) / 1000] });
  const again = [];
  for (let run = 0; run < 3; run += 1) {
    await clone.stop();
    again.push(await clone.start());
  }
  note({ name: 'restart to served page', unit: 's', goal: 5, samples: again });
  await wait(10_000);
  note({ name: 'memory of the idle process', unit: 'MB', goal: 300, samples: [clone.memory()] });
}

async function papers(clone) {
  const chair = await signIn(clone.url, 'demir', fraction);
  const motions = [];
  for (let each = 0; each < 6; each += 1) motions.push(await importSample(chair));
  const { cold, warm } = await pdfs(chair, motions);
  note({ name: 'PDF, the first of a process', unit: 'ms', samples: cold });
  note({ name: 'PDF, warm', unit: 'ms', goal: 100, samples: warm });
  await chair.send('PATCH', chair.in('/settings'), { quorum: 0, minSignatories: 1 });
  note({ name: 'filing to receipt (council office)', unit: 's', goal: 2, samples: await filings(chair, motions.slice(0, 5)) });
}

async function screens(clone) {
  const web = join(clone.folder, 'house', 'dist', 'web');
  const given = { url: clone.url, web, email: 'demir@musterstadt.example', password: 'Musterstadt-2026', runs: 7 };
  const { first, editor, papers, bare, fresh, warm } = await measure(given);
  note({ name: 'first load, gzip', unit: 'kB', goal: 200, samples: [first] });
  note({ name: 'what the editor adds, gzip', unit: 'kB', goal: 200, samples: [editor] });
  note({ name: 'what comes beside the text afterwards, gzip', unit: 'kB', samples: [papers] });
  note({ name: 'click to editable, first of a browser, 3 s after the list', unit: 'ms', goal: 1000, samples: fresh });
  note({ name: 'the same, where data is dear and nothing is fetched ahead', unit: 'ms', goal: 1000, samples: bare });
  note({ name: 'click to editable, later ones', unit: 'ms', goal: 1000, samples: warm });
}

async function crowded(clone) {
  const count = await fillHouse(clone.databaseUrl(), 'ahrens@musterstadt.example');
  for (const [name, samples] of Object.entries(await lists(clone.url))) {
    note({ name: `${name} (${count} motions in 50 fractions)`, unit: 'ms', goal: 50, samples, share: 0.95 });
  }
}

/** A figure that could not be taken is told, and the others are taken all the same. */
async function attempt(part, clone) {
  await part(clone).catch((failure) => console.log(`  not measured (${part.name}): ${failure.message}`));
}

function keep(facts) {
  const path = at('docs', 'benchmarks.md');
  const [before, , after] = readFileSync(path, 'utf8').split(/(<!-- figures -->[^]*<!-- end of figures -->)/);
  writeFileSync(path, `${before}<!-- figures -->\n${asMarkdown(facts, rows)}\n<!-- end of figures -->${after}`);
}

const facts = conditions();
for (const fact of facts) console.log(fact);
const clone = new Clone();
try {
  await starts(clone);
  for (const part of [papers, screens, crowded]) await attempt(part, clone);
} finally {
  await clone.stop();
  clone.remove();
}
if (values.write) keep(facts);
console.log(rows.some(({ kept }) => kept === 'MISSED') ? 'Some goals are missed, see above.' : 'Every goal that was measured is kept.');
process.exit(0);
