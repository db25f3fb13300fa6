import { everydayRoutes, granted, motionRoutes, type Role, type Route } from '#contracts';
import { House } from '../support/house.js';
import { newTown, type Town } from '../support/town.js';
import type { Visitor } from '../support/visitor.js';
import { doorOf, leaks } from './judge.js';
import { casesOf } from './rooms.js';
import { samples } from './samples/index.js';

let town: Town;
beforeAll(async () => {
  town = await newTown(await House.open());
});
afterAll(() => town.house.close());

/** Routes that one who sees only what was shared may call at all. */
const open = casesOf(samples).filter(({ route }) => doorOf(route) === 'fraction' && granted.guest.some((permission) => permission === route.requires));
const ofMotions = open.filter(({ route }) => /:motion(\/[^:]*)?$/.test(route.path) && (route.method === 'GET' || route === motionRoutes.ticket));
/** Lists of what there is; a route that must be told which things is none. */
const tellsOfItself = ({ query }: Route): boolean => query === undefined || query.safeParse({}).success;
const lists = open.filter(({ route }) => !route.path.includes(':') && route.method === 'GET' && (tellsOfItself(route) || route === everydayRoutes.search));

const call = (visitor: Visitor, route: Route, motion?: string) =>
  visitor.call(route, { ...(motion ? { params: { motion } } : {}), ...(route === everydayRoutes.search ? { query: { q: 'Bänke' } } : {}) }, town.own.fractionId);

describe.each(['guest', 'expert_citizen'] as const)('a %s', (role: Role) => {
  it('reads the motion that was shared, in every form, until the share ends', async () => {
    const motion = await town.own.motion('filed');
    const membership = await town.own.share(motion, role);
    const visitor = await town.own.sit(role);
    expect(ofMotions.length).toBeGreaterThanOrEqual(6);
    for (const { name, route } of ofMotions) expect([name, (await call(visitor, route, motion)).code]).toEqual([name, null]);
    await town.house.rows(`update motion_share set until = now() - interval '1 second' where membership_id = $1`, [membership]);
    for (const { name, route } of ofMotions) expect([name, (await call(visitor, route, motion)).code]).toEqual([name, 'not_found']);
  });

  it('finds it in every list, and nothing beside it', async () => {
    const { own } = town;
    const [shared, ...others] = [await own.motion(), await own.motion('in_review'), await own.motion('filed'), await own.file(), await own.folder()];
    await own.share(shared, role);
    const visitor = await own.sit(role);
    const seen: string[] = [];
    for (const { name, route } of lists) {
      const answer = await call(visitor, route);
      expect([name, answer.code, leaks(answer, others)]).toEqual([name, null, []]);
      if (answer.text.includes(shared)) seen.push(name.split(':')[0] ?? '');
    }
    expect(seen).toEqual(expect.arrayContaining(['motions.list', 'everyday.today', 'everyday.search']));
  });

  it('is told nothing of the other members than their names on the slip', async () => {
    const motion = await town.own.motion('in_review');
    await town.own.share(motion, role);
    const answer = await call(await town.own.sit(role), motionRoutes.get, motion);
    expect(leaks(answer, Object.values(town.own.persons).map(({ email }) => email))).toEqual([]);
  });
});
