import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { steps } from './lib/steps.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const named = values.only?.split(',');

function chosen() {
  const unknown = named?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no step ${unknown.join(', ')}; there are: ${steps.map(({ name }) => name).join(', ')}.`);
  return steps.filter(({ name, isThere, onlyWhenNamed }) => (named ? named.includes(name) : !onlyWhenNamed) && (isThere?.() ?? true));
}

async function take({ name, beside, act }) {
  const begun = performance.now();
  if (!beside) console.log(`\n── ${name}`);
  const { said, ...counts } = await act().catch((failure) => ({ passed: 0, failed: 1, said: failure.message }));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const line = `${counts.failed ? '✗' : '✓'} ${name.padEnd(12)} ${seconds.padStart(6)} s  ${counts.passed} passed, ${counts.failed} failed`;
  if (beside) console.log(`\n── ${name}`);
  if (said) console.log(said);
  console.log(line);
  return { ...counts, line };
}

/** Neighbours that may run beside each other, as one group; every other step alone. */
const groupsOf = (wanted) => wanted.reduce((groups, step) => {
  const last = groups.at(-1);
  if (step.beside && last?.[0].beside) last.push(step);
  else groups.push([step]);
  return groups;
}, []);

async function main() {
  const wanted = chosen();
  await ensureInstalled(console.log);
  const results = [];
  for (const group of groupsOf(wanted)) results.push(...(await Promise.all(group.map(take))));
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  console.log(`\n${results.map(({ line }) => line).join('\n')}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

await main().catch((failure) => {
  console.error(failure.message);
  process.exitCode = 1;
});
