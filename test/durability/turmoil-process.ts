import { z } from 'zod';
import { House } from './support/house.js';
import { Turmoil } from './turmoil/turmoil.js';

/** Run by `npm run test:durability -- --turmoil N [--seed S]`: N rounds, each with the next seed. */
const given = z.object({ TURMOIL: z.coerce.number().int(), SEED: z.coerce.number().int(), STEPS: z.coerce.number().int().default(80) }).parse(process.env);

const house = await House.build();
for (let round = 0; round < given.TURMOIL; round += 1) {
  const turmoil = new Turmoil(house, given.SEED + round);
  await turmoil.play(given.STEPS).catch((failure: unknown) => {
    process.stdout.write(`${String(failure)}\n`);
    process.exit(1);
  });
}
await house.tearDown();
process.stdout.write(`${given.TURMOIL} rounds of ${given.STEPS} steps from seed ${given.SEED} on: nothing lost, nothing doubled, nobody wrote without the right\n`);
process.exit(0);
