import { readFileSync } from 'node:fs';
import { killLoop } from './kill-loop.js';
import { House } from './support/house.js';

/** Run by `npm run test:durability`: as many kills as asked for, every fifth of the database itself. Fails unless nothing was lost. */
const kills = Number(process.env['KILLS']);
const pidFile = process.env['DATABASE_PID_FILE'] ?? '';
const killDatabase = (): void => void process.kill(Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]), 'SIGKILL');

/** Every letter of a round exists once; there are not enough of them for more kills. */
const killsInARound = 50;
const sum = { acknowledged: 0, lost: 0, duplicated: 0, diverged: 0 };

const told = (): string => `acknowledged ${sum.acknowledged}, lost ${sum.lost}, duplicated ${sum.duplicated}, diverged ${sum.diverged}`;

const house = await House.build();
for (let left = kills; left > 0; left -= killsInARound) {
  const { acknowledged, lost, duplicated, diverged } = await killLoop(house, Math.min(left, killsInARound), killDatabase);
  sum.acknowledged += acknowledged;
  sum.lost += lost.length;
  sum.duplicated += duplicated.length;
  sum.diverged += diverged;
  for (const line of lost.slice(0, 20)) process.stdout.write(`  ${line}\n`);
  process.stdout.write(`  ${kills - Math.max(0, left - killsInARound)} kills: ${told()}\n`);
}
await house.tearDown();
process.stdout.write(`${told()}\n`);
process.exit(sum.lost + sum.duplicated + sum.diverged === 0 && sum.acknowledged > 0 ? 0 : 1);
