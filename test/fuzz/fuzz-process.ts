import fc from 'fast-check';
import { z } from 'zod';
import { properties } from './properties.js';

/** Run by `npm run fuzz:collab`: as long as asked for, each round with a seed that is told when something breaks. */
const { FUZZ_SECONDS: seconds, FUZZ_SEED: seed } = z.object({ FUZZ_SECONDS: z.coerce.number().positive(), FUZZ_SEED: z.coerce.number().int() }).parse(process.env);
const end = Date.now() + seconds * 1_000;
const runsInARound = 2_000;

let rounds = 0;
do {
  for (const [name, property] of Object.entries(properties)) {
    const outcome = fc.check(property, { numRuns: runsInARound, seed: seed + rounds });
    if (outcome.failed) {
      process.stdout.write(`${name} broke, seed ${seed + rounds}: ${fc.stringify(outcome.counterexample)}\n${String(outcome.errorInstance)}\n`);
      process.exit(1);
    }
  }
  rounds += 1;
} while (Date.now() < end);
process.stdout.write(`${rounds * runsInARound * Object.keys(properties).length} inputs from seed ${seed} on, nothing broke\n`);
