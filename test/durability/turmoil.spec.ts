import { House } from './support/house.js';
import { Turmoil } from './turmoil/turmoil.js';

describe('people, nodes and rights in turmoil', () => {
  it('end with one text that holds all that was called saved, and nothing written without the right', async () => {
    const house = await House.build();
    const seed = Number(process.env['TURMOIL_SEED'] ?? Date.now() % 1_000_000_000);
    for (let round = 0; round < 2; round += 1) await new Turmoil(house, seed + round).play(60);
    await house.tearDown();
  });
});
