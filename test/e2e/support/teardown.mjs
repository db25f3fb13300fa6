import { rmSync } from 'node:fs';

/** From this level of pino on the house complains: 40 is a warning. */
const complaint = 40;

/** What the house complained of meanwhile: the reason why a test failed may stand there. */
function complaintsOf(words) {
  return words.split('\n').filter((line) => Number(/^\{"level":(\d+)/.exec(line)?.[1] ?? 0) >= complaint).slice(-40);
}

export default async function teardown() {
  for (const house of globalThis.houses ?? []) complaintsOf(house.words()).forEach((line) => console.warn(`house: ${line}`));
  rmSync(globalThis.sessions, { recursive: true, force: true });
  await Promise.all((globalThis.houses ?? []).map((house) => house.stop()));
}
