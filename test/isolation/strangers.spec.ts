import { House } from '../support/house.js';
import { newTown, type Town } from '../support/town.js';
import type { Bring } from '../support/visitor.js';
import { complaints, doorOf, leaks, secretsOf } from './judge.js';
import { casesOf, type Case } from './rooms.js';
import { samples } from './samples/index.js';
import { accepted, foreignIds, rightful } from './walk.js';

const cases = casesOf(samples);
const at = (...doors: string[]) => cases.filter(({ route }) => doors.includes(doorOf(route)));
let town: Town;
beforeAll(async () => {
  town = await newTown(await House.open());
  // So that every list has something to give away.
  for (const place of [town.own, town.elsewhere]) {
    await place.entry('new', true);
    await place.comment(await place.motion('in_review'));
    await place.suggestion();
    await place.amendment();
    await place.trash(await place.file());
  }
});
afterAll(() => town.house.close());

/** Sits in all fractions, as their chair: only the fraction in the path decides what is there. */
const chairOfBoth = () => town.people.at(town.between);

describe.each(at('fraction').filter(({ sample }) => !sample.knownInCouncil))('$name', (each) => {
  it('does not know the things of the rival, even for one who belongs to both', async () => {
    expect(await foreignIds(each, town.rival, town.own, await chairOfBoth())).toEqual([]);
  });
});

describe.each(at('fraction'))('$name', (each) => {
  it('does not know the things of another council', async () => {
    expect(await foreignIds(each, town.rival, town.elsewhere, await chairOfBoth())).toEqual([]);
  });
});

describe.each(at('office'))('$name', (each) => {
  it('does not know the filings of another council', async () => {
    expect(await foreignIds(each, town.own, town.elsewhere, await town.people.at(town.own.council.clerk))).toEqual([]);
  });
});

describe.each(at('link'))('$name', (each) => {
  it('opens one thing and knows no part of another', async () => {
    expect(await foreignIds(each, town.own, town.own, await rightful(each, town.own, town))).toEqual([]);
    expect(await foreignIds(each, town.own, town.elsewhere, await rightful(each, town.own, town))).toEqual([]);
  });

  it('opens for no other token', async () => {
    const token = await town.own.link(crypto.randomUUID(), -1000);
    expect(await withToken(each, [token, token.slice(1), crypto.randomUUID().replaceAll('-', ''), 'null', '%00'])).toEqual([]);
  });
});

async function withToken(each: Case, tokens: readonly string[]): Promise<string[]> {
  const bring = (await each.sample.bring(town.own)) as Bring;
  const secrets = await secretsOf(town.own);
  const found: string[] = [];
  for (const token of tokens) {
    const answer = await (await rightful(each, town.own, town)).call(each.route, { ...bring, params: { ...bring.params, token } });
    found.push(...[...complaints(answer, each.route.requires === 'link:share' ? 'share_closed' : 'link_invalid'), ...leaks(answer, secrets)].map((fault) => `${each.name} with ${token} ${fault}`));
  }
  return [...found, ...(await accepted(each, town.own, town, bring))];
}

describe.each(at('public', 'person', 'host'))('$name', (each) => {
  it('shows nothing of what a fraction writes', async () => {
    const bring = (await each.sample.bring(town.rival)) as Bring;
    const texts = ['Bänke am Markt', 'Datei', 'Ordner', town.own.mark].filter((text) => doorOf(each.route) !== 'host' || text !== town.own.mark);
    const visitor = doorOf(each.route) === 'host' ? await town.people.at(town.host) : await town.people.at(town.rival.persons.chair);
    const answer = await visitor.call(each.route, bring);
    expect([...complaints(answer, each.sample.ends ?? 'ok'), ...leaks(answer, texts)]).toEqual([]);
  });
});
