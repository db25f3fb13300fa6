import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { contestants, Running } from './contestant.js';
import { Archive } from './documents.js';
import type { Figures } from './figures.js';
import { table } from './table.js';
import { workloads, type Workload } from './workloads.js';

/** Run by `npm run bench:collab`. Every cell of every round has a fresh server process; the servers take turns. */
const names = z.string().transform((list) => list.split(',').filter((name) => name !== ''));
const given = z
  .object({
    DATABASE_PID_FILE: z.string(),
    BENCH_ROUNDS: z.coerce.number().int().min(1),
    BENCH_SECONDS: z.coerce.number().positive(),
    BENCH_WORKLOADS: names,
    BENCH_SERVERS: names,
    BENCH_RESULT: z.string(),
  })
  .parse(process.env);

const chosen = workloads.filter(({ name }) => given.BENCH_WORKLOADS.length === 0 || given.BENCH_WORKLOADS.includes(name));
const taking = contestants.filter(({ name }) => given.BENCH_SERVERS.length === 0 || given.BENCH_SERVERS.some((part) => name.includes(part)));
if (chosen.length === 0 || taking.length === 0) throw new Error(`There are the workloads ${workloads.map(({ name }) => name).join(', ')}.`);

const postmaster = Number(readFileSync(given.DATABASE_PID_FILE, 'utf8').split('\n', 1)[0]);
const archive = await Archive.build();
const results = new Map(chosen.map((workload) => [workload, new Map<string, Figures[]>(taking.map(({ name }) => [name, []]))]));

async function cell(workload: Workload, contestant: (typeof contestants)[number]): Promise<void> {
  const running = await Running.start(contestant, archive.env);
  try {
    const figures = await workload.run({ running, archive, postmaster, seconds: given.BENCH_SECONDS });
    results.get(workload)?.get(contestant.name)?.push(figures);
  } catch (failure) {
    console.log(`  ${workload.name}, ${contestant.name}: not measured, ${String(failure)}`);
  } finally {
    await running.stop();
  }
}

for (let round = 0; round < given.BENCH_ROUNDS; round += 1) {
  for (const workload of chosen) {
    console.log(`round ${round + 1}: ${workload.title}`);
    // Whoever comes first finds another machine than whoever comes last.
    const turn = taking.map((_, index) => taking[(index + round) % taking.length]).filter((each) => each !== undefined);
    for (const contestant of turn) await cell(workload, contestant);
  }
}
await archive.house.tearDown();
const tables = [...results].map(([workload, rounds]) => table(workload, rounds, taking)).join('\n\n');
console.log(`\n${tables}`);
writeFileSync(given.BENCH_RESULT, tables);
process.exit(0);
