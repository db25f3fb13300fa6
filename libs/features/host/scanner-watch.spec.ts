import { hostRoutes } from '#contracts';
import { ClamdServer } from '../../../test/support/clamd.js';
import { House } from '../../../test/support/house.js';
import { People } from '../../../test/support/people.js';
import { newTown, type Town } from '../../../test/support/town.js';

let clamd: ClamdServer;
let town: Town;
beforeAll(async () => {
  clamd = await ClamdServer.open(500_000);
  town = await newTown(await House.open({ env: { CLAMD_ADDRESS: clamd.address, CLAMD_TIMEOUT_SECONDS: '1' } }));
}, 60_000);
afterAll(async () => {
  await town.house.close();
  clamd.close();
});

const scanOf = async (house: House) => {
  const admin = await new People(house).at(town.host);
  return (await admin.ask<{ health: { virusScan: { state: string; since: string | null } } }>(hostRoutes.overview, {})).health.virusScan;
};

describe("the page of the town's IT", () => {
  it('says of the virus scan what is true: that it answers, that it does not and since when, and that it does again', async () => {
    expect(await scanOf(town.house)).toEqual({ state: 'answers', since: null });
    const before = Date.now();
    const { address } = clamd;
    clamd.close();
    const silent = await scanOf(town.house);
    expect(silent).toEqual({ state: 'silent', since: expect.any(String) });
    expect(Date.parse(silent.since ?? '')).toBeGreaterThanOrEqual(before);
    expect(await scanOf(town.house)).toEqual(silent);
    clamd = await ClamdServer.openAt(address, 500_000);
    clamd.temper = 'silent';
    expect(await scanOf(town.house)).toEqual(silent);
    clamd.temper = 'well';
    expect(await scanOf(town.house)).toEqual({ state: 'answers', since: null });
  });

  it('says that it is off where none is configured', async () => {
    const house = await House.open({ beside: town.house });
    try {
      expect(await scanOf(house)).toEqual({ state: 'off', since: null });
    } finally {
      await house.close();
    }
  });
});
