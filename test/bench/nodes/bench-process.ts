import { writeFileSync } from 'node:fs';
import { House } from '../../durability/support/house.js';
import { quantile } from '../collab/figures.js';
import { across, back, revoked } from './measures.js';

/** Run by `npm run bench:nodes`: what happens between two processes on one database, with the defaults of the engine and of the client. */
const rounds = Number(process.env['BENCH_ROUNDS']);
const rows: string[] = [];

const shown = (ms: number): string => (ms >= 1_000 ? `${(ms / 1_000).toFixed(1)} s` : ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`);

function note(name: string, samples: readonly number[], goalMs?: number): void {
  const most = quantile(samples, 1);
  const goal = goalMs === undefined ? '' : `≤ ${goalMs / 1_000} s, ${most <= goalMs ? 'kept' : 'MISSED'}`;
  const row = `| ${name} | ${shown(quantile(samples, 0.5))} | ${shown(quantile(samples, 0.99))} | ${shown(most)} | ${samples.length} | ${goal} |`;
  process.stdout.write(`${row}\n`);
  rows.push(row);
}

const house = await House.build();
note('edit at one process to a screen at the other', await across(house, false, 10 * rounds));
note('the same, doorbell silent', await across(house, true, rounds), 3_000);
note('process killed (kill -9) to its people in step at the other', await back(house, rounds), 3_000);
note('right taken away to socket closed, nobody told', await revoked(house, rounds), 2_000);
await house.tearDown();
writeFileSync(process.env['BENCH_RESULT'] ?? '', ['| | median | p99 | longest | times | goal (longest) |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n'));
process.exit(0);
