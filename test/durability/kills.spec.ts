import { killLoop } from './kill-loop.js';
import { House } from './support/house.js';

describe('kill -9 of a server, ten times, while four people write', () => {
  it('loses, doubles and parts nothing of which "saved" was said', async () => {
    const house = await House.build();
    const { acknowledged, ...faults } = await killLoop(house, 10);
    await house.tearDown();
    expect(faults).toEqual({ kills: 10, lost: [], duplicated: [], diverged: 0 });
    expect(acknowledged).toBeGreaterThan(500);
  });
});
