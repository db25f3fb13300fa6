import { fullPath, motionRoutes } from '#contracts';
import { MotionsService } from '#features/motions';
import { accepted, rightful } from '../isolation/walk.js';
import { complaints } from '../isolation/judge.js';
import { casesOf, type Case } from '../isolation/rooms.js';
import { samples } from '../isolation/samples/index.js';
import { House } from '../support/house.js';
import { motionText } from '../support/text.js';
import { newTown, type Town } from '../support/town.js';
import { Visitor, type Answer, type Bring } from '../support/visitor.js';
import { mutations, type Mutation } from './mutations.js';

const cases = casesOf(samples);
let town: Town;
beforeAll(async () => {
  town = await newTown(await House.open());
});
afterAll(() => town.house.close());

/** Sign-ins that fail are counted; these here are not about that. */
const forgetAttempts = () => town.house.rows('delete from sign_in_attempt');

async function send({ route }: Case, { bring, raw }: Mutation, visitor: Visitor, headers: Record<string, string> = {}): Promise<Answer> {
  if (!raw) return visitor.call(route, bring, town.own.fractionId);
  const values: Readonly<Record<string, string>> = { fraction: town.own.fractionId, ...bring.params };
  const path = fullPath(route).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = new URLSearchParams(Object.entries(bring.query ?? {}).map(([name, value]) => [name, String(value)]));
  return visitor.send(route.method, `${path}?${query.toString()}`, { body: raw.body, headers: { 'content-type': raw.type, ...headers } });
}

describe.each(cases)('$name', (each) => {
  it('says what is wrong with spoilt input, changes nothing, and takes it when it is mended', async () => {
    const bring = (await each.sample.bring(town.own)) as Bring;
    const visitor = await rightful(each, town.own, town);
    const found: string[] = [];
    for (const mutation of mutations(each.route, bring)) {
      const answer = await send(each, mutation, visitor);
      const [expected = 'invalid_input'] = mutation.expected.filter((code) => code === answer.code).concat(mutation.expected);
      found.push(...complaints(answer, each.sample.ends ?? expected).map((fault) => `${mutation.what} ${fault}`));
    }
    await forgetAttempts();
    expect(found).toEqual([]);
    expect(await accepted(each, town.own, town, bring)).toEqual([]);
  });
});

describe.each(cases.filter(({ route }) => route.method !== 'GET'))('$name', (each) => {
  it('takes nothing that another site made a browser send', async () => {
    const bring = (await each.sample.bring(town.own)) as Bring;
    const visitor = await rightful(each, town.own, town);
    const { origin } = town.house;
    const raw = { body: JSON.stringify(bring.body ?? {}), type: 'application/json' };
    for (const from of ['https://evil.example', 'null', `${origin}.evil.example`, origin.replace('127.0.0.1', 'localhost')]) {
      expect([from, (await send(each, { what: '', bring, raw, expected: [] }, visitor, { origin: from })).code]).toEqual([from, 'foreign_origin']);
    }
    const bare = await send(each, { what: '', bring, raw, expected: [] }, visitor, { 'x-requested-with': 'XMLHttpRequest' });
    expect(bare.code).toBe('foreign_origin');
    expect(await accepted(each, town.own, town, bring)).toEqual([]);
  });
});

describe('odd addresses', () => {
  const odd = ['/api/%6de/', '//api/me', '/api//me', '/API/HOST/OVERVIEW', '/api/host/overview/', '/api/host/overview;x=1', '/api/host/%6fverview', '/api/host/overview%00', '/api/%', '/api/..%2fhost/overview', '/api/\u202e'];

  it.each(odd)('opens no door by %s', async (path) => {
    const chair = await town.own.sit('chair');
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, text } = await chair.send(method, path);
      expect([method, status < 500, text.includes('jobsWaiting'), / at .+\.[jt]s:/.test(text)]).toEqual([method, true, false, false]);
    }
  });

  it('asks for the permission of a HEAD as of a GET', async () => {
    const head = async (visitor: Visitor) => (await visitor.send('HEAD', '/api/host/overview')).status;
    expect([await head(new Visitor(town.house.origin)), await head(await town.own.sit('chair')), await head(await town.people.at(town.host))]).toEqual([401, 403, 200]);
  });
});

describe('a text that was made by hand', () => {
  it.each(['f-1', crypto.randomUUID(), '../../etc/passwd', "x' or true --", ''])('with an image of the file "%s" is shown without it, by every way out', async (fileId) => {
    const image = { type: 'image', attrs: { fileId, alt: 'Lageplan', decorative: false } };
    const chair = await town.own.actor('chair');
    const { id: motion } = await town.own.within(chair, () => town.house.part(MotionsService).begin(chair, 'motion', motionText('Bild', [image]), null));
    const visitor = await town.own.sit('chair');
    for (const route of [motionRoutes.reading, motionRoutes.preflight, motionRoutes.pdf]) {
      const { status, code, text } = await visitor.call(route, { params: { motion } }, town.own.fractionId);
      expect([route.path, status < 500, code !== 'internal', text.includes('/etc/passwd')]).toEqual([route.path, true, true, false]);
    }
  });
});
