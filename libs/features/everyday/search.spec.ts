import { everydayRoutes, type Result } from '#contracts';
import { SlipDesk } from '../slip/slip.testing.js';

let desk: SlipDesk;
beforeAll(async () => {
  desk = await SlipDesk.open();
  await desk.draft();
});
afterAll(() => desk.house.close());

const found = async (q: string) => (await desk.desks.chair.ask<Result<typeof everydayRoutes.search>>(everydayRoutes.search, { query: { q } }, desk.place.fractionId)).motions;

describe('a motion that was searched for', () => {
  it('is found by a word half typed, and shown with the words around it instead of its title once more', async () => {
    const [hit] = await found('müd');
    expect(hit?.title).toContain('Bänke am Markt');
    expect(hit?.excerpt).toContain('müde ist, setzt sich');
    expect(hit?.excerpt).not.toContain('Bänke am Markt');
  });

  it('is not found by its letterhead, which says the same in every motion', async () => {
    expect(await found('Musterstadt')).toEqual([]);
    expect((await found('Bänke')).length).toBeGreaterThan(0);
  });
});
