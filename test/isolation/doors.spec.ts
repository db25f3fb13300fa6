import { House } from '../support/house.js';
import { newTown, type Town } from '../support/town.js';
import { Visitor } from '../support/visitor.js';
import { doorOf, type Expected } from './judge.js';
import { casesOf, forgotten, type Case } from './rooms.js';
import { samples } from './samples/index.js';
import { asRole, everyRole, refusedThenAccepted, type Attempt } from './walk.js';

const cases = casesOf(samples);
let town: Town;
beforeAll(async () => {
  town = await newTown(await House.open());
});
afterAll(() => town.house.close());

it('knows a sample for every route of the contracts', () => {
  expect(forgotten()).toEqual([]);
  expect(cases.filter(({ sample }) => sample === undefined)).toEqual([]);
});

const tokens = ['', 'null', 'undefined', '[]', '%00', 'x'.repeat(43)];

/** Nobody at all, in every form nobody has. */
async function nobodies(expected: Expected): Promise<Attempt[]> {
  const { people, own } = town;
  const left = await own.sit('chair');
  const cookie = left.cookie;
  await left.send('DELETE', '/api/session');
  const late = await own.sit('chair');
  await town.house.rows(`update session set expires_at = now() - interval '1 second' where person_id = $1`, [own.persons.chair.id]);
  const idle = await people.at(own.persons.deputy);
  await town.house.rows(`update session set last_seen_at = now() - interval '13 hours' where person_id = $1`, [own.persons.deputy.id]);
  const { origin } = town.house;
  return [
    { who: 'nobody', visitor: new Visitor(origin), expected },
    { who: 'one who signed out', visitor: new Visitor(origin, cookie), expected },
    { who: 'one whose session is over', visitor: late, expected },
    { who: 'one who was idle too long', visitor: idle, expected },
    ...tokens.map((token) => ({ who: `one with the token ${token}`, visitor: new Visitor(origin, `fraktionsraum=${token}`), expected })),
  ];
}

const behindSignIn = (each: Case) => !['public', 'link'].includes(doorOf(each.route));

describe.each(cases.filter(behindSignIn))('$name', (each) => {
  it('lets in nobody who is not signed in, and shows nothing', async () => {
    expect(await refusedThenAccepted(each, town.own, town, await nobodies('not_signed_in'))).toEqual([]);
  });
});

/** Signed in, but at the wrong door. */
async function strangers({ route }: Case): Promise<Attempt[]> {
  const { people, own, rival, elsewhere } = town;
  const ended = await people.person('Ausgeschiedene');
  await people.seat(own.fractionId, ended, 'chair', new Date(Date.now() - 1000));
  const inFraction = doorOf(route) === 'fraction';
  const expected = inFraction ? 'not_found' : 'forbidden';
  const others = [
    { who: 'the chair of the rival', visitor: await rival.sit('chair') },
    { who: 'the manager of another council', visitor: await elsewhere.sit('manager') },
    { who: 'one whose membership ended', visitor: await people.at(ended) },
    ...(doorOf(route) === 'host' ? [] : [{ who: "the town's IT", visitor: await people.at(town.host) }]),
    ...(doorOf(route) === 'office' ? [{ who: 'the chair', visitor: await own.sit('chair') }] : [{ who: 'the clerk', visitor: await people.at(own.council.clerk) }]),
  ];
  return others.map((other) => ({ ...other, expected }));
}

describe.each(cases.filter(({ route }) => ['fraction', 'office', 'host'].includes(doorOf(route))))('$name', (each) => {
  it('refuses everybody at the wrong door, and shows nothing', async () => {
    expect(await refusedThenAccepted(each, town.own, town, await strangers(each))).toEqual([]);
  });
});

describe.each(cases.filter(({ route }) => doorOf(route) === 'fraction'))('$name', (each) => {
  it.each(everyRole)('does for a %s what the permission table says', async (role) => {
    expect(await asRole(each, town.own, role)).toEqual([]);
  });
});
