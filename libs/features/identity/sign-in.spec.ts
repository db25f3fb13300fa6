import { verify } from '@node-rs/argon2';
import { identityRoutes as routes } from '#contracts';
import { Clock } from '#kernel';
import { TestClock } from '../../../test/support/clock.js';
import { House } from '../../../test/support/house.js';
import { password, People } from '../../../test/support/people.js';
import { Visitor, type Answer } from '../../../test/support/visitor.js';
import { Attempts, networkOf } from './attempts.js';
import type { Person } from './person.entity.js';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<{ verify: typeof verify }>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});
const verified = jest.mocked(verify);

const clock = new TestClock();
let house: House;
let people: People;
let person: Person;
beforeAll(async () => {
  house = await House.open({ swaps: [[Clock, clock]], env: { TRUST_PROXY: 'true' } });
  people = new People(house);
});
beforeEach(async () => {
  person = await people.person('Renate Ahrens');
  await house.rows('delete from sign_in_attempt');
  verified.mockClear();
});
afterAll(() => house.close());

const signIn = (visitor: Visitor, email: string, secret: string): Promise<Answer> => visitor.call(routes.signIn, { body: { email, password: secret } });
const someone = () => new Visitor(house.origin);
const name = async (visitor: Visitor) => (await visitor.ask<{ person: { name: string } | null }>(routes.me)).person?.name ?? null;
const from = (address: string, email: string, secret: string) =>
  someone().send('POST', '/api/session', { body: JSON.stringify({ email, password: secret }), headers: { 'content-type': 'application/json', 'x-forwarded-for': address } });

describe('signing in', () => {
  it('opens with the right password, whatever the case of the address, and sets a cookie no script can read', async () => {
    const visitor = someone();
    const answer = await signIn(visitor, person.email.toUpperCase(), password);
    expect([answer.status, await name(visitor)]).toEqual([200, 'Renate Ahrens']);
    expect(answer.headers.get('set-cookie')).toMatch(/^fraktionsraum=[\w-]{40,}; .*Path=\/; .*HttpOnly; SameSite=Lax/);
    expect(answer.text).not.toContain(visitor.cookie?.split('=')[1]);
    expect(JSON.stringify(await house.rows('select * from session'))).not.toContain(visitor.cookie?.split('=')[1]);
  });

  it('says the same of a wrong password, an unknown address and a person without a password, for the same work', async () => {
    const invited = await people.person('Nur Eingeladen', { passwordHash: null });
    const told: string[] = [];
    for (const email of [person.email, 'niemand@musterstadt.example', invited.email]) {
      verified.mockClear();
      const { status, text } = await signIn(someone(), email, 'Falsches Passwort 1');
      expect(verified).toHaveBeenCalledTimes(1);
      expect(verified.mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
      told.push(`${status} ${text.replace(/"requestId":"[^"]+"/, '')}`);
    }
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toContain('sign_in_failed');
  });

  it('gives a new session each time and ends the one the browser had before', async () => {
    const visitor = someone();
    await signIn(visitor, person.email, password);
    const first = visitor.cookie;
    await signIn(visitor, person.email, password);
    expect(visitor.cookie).not.toBe(first);
    expect([await name(new Visitor(house.origin, first)), await name(visitor)]).toEqual([null, 'Renate Ahrens']);
  });

  it('never takes a session id that the browser brought along', async () => {
    const planted = new Visitor(house.origin, `fraktionsraum=${'x'.repeat(43)}`);
    await signIn(planted, person.email, password);
    expect(planted.cookie).not.toContain('xxx');
    expect(await name(new Visitor(house.origin, `fraktionsraum=${'x'.repeat(43)}`))).toBeNull();
  });
});

describe('trying passwords', () => {
  it('ends after ten failures, even for the right password, and only from that network', async () => {
    for (let turn = 0; turn < 10; turn += 1) expect((await from('198.51.100.7', person.email, 'Falsches Passwort 1')).code).toBe('sign_in_failed');
    verified.mockClear();
    expect((await from('198.51.100.7', person.email, password)).code).toBe('too_many_attempts');
    expect(verified).not.toHaveBeenCalled();
    expect((await from('203.0.113.9', person.email, password)).status).toBe(200);
  });

  it('ends after sixty failures from one network, whoever was tried', async () => {
    const attempts = house.part(Attempts);
    for (let turn = 0; turn < 60; turn += 1) await attempts.failed(`person${turn}@musterstadt.example`, `2001:db8:1:2::${turn}`);
    expect((await from('2001:db8:1:2:ffff::1', person.email, password)).code).toBe('too_many_attempts');
    expect((await from('2001:db8:1:3::1', person.email, password)).status).toBe(200);
  });

  it('begins anew after a quarter of an hour, and after a success', async () => {
    const attempts = house.part(Attempts);
    for (let turn = 0; turn < 10; turn += 1) await attempts.failed(person.email, '198.51.100.7');
    await house.rows(`update sign_in_attempt set at = at - interval '16 minutes'`);
    expect((await from('198.51.100.7', person.email, password)).status).toBe(200);
    for (let turn = 0; turn < 9; turn += 1) await attempts.failed(person.email, '198.51.100.7');
    expect((await from('198.51.100.7', person.email, password)).status).toBe(200);
    expect((await from('198.51.100.7', person.email, 'Falsches Passwort 1')).code).toBe('sign_in_failed');
  });

  it('keeps no address and no name of those who tried', async () => {
    await from('198.51.100.7', person.email, 'Falsches Passwort 1');
    const kept = JSON.stringify(await house.rows('select * from sign_in_attempt'));
    expect([kept.includes(person.email), kept.includes('198.51')]).toEqual([false, false]);
    expect(house.log.join('\n')).not.toMatch(/musterstadt\.example|198\.51|Passwort 1/);
  });

  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('counts %s as the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a session', () => {
  it('ends after twelve hours without a request and after thirty days in any case', async () => {
    const idle = await people.at(person);
    clock.advance({ hours: 13 });
    expect(await name(idle)).toBeNull();
    const busy = await people.at(person);
    for (let hours = 0; hours < 30 * 24; hours += 11.9) {
      expect([hours, await name(busy)]).toEqual([hours, 'Renate Ahrens']);
      clock.advance({ hours: 11.9 });
    }
    expect(await name(busy)).toBeNull();
  });

  it('is listed with its device, and all end at "sign out everywhere"', async () => {
    const [one, two] = [await people.at(person), await people.at(person)];
    const { items } = await one.ask<{ items: { current: boolean }[] }>(routes.sessions);
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    await one.ask(routes.signOutEverywhere);
    expect([await name(one), await name(two), (await two.call(routes.sessions)).code]).toEqual([null, null, 'not_signed_in']);
  });

  it('of others ends when the password changes; the own one goes on, and only the new password opens', async () => {
    const [own, other] = [await people.at(person), await people.at(person)];
    const change = (current: string, next: string) => own.call(routes.changePassword, { body: { current, next } });
    expect((await change('Falsches Passwort 1', 'Acht Erlen hinter dem Deich')).code).toBe('sign_in_failed');
    expect((await change(password, 'passwort1234')).code).toBe('weak_password');
    expect((await change(password, 'Acht Erlen hinter dem Deich')).status).toBe(200);
    expect([await name(own), await name(other)]).toEqual(['Renate Ahrens', null]);
    expect((await signIn(someone(), person.email, password)).code).toBe('sign_in_failed');
    expect((await signIn(someone(), person.email, 'Acht Erlen hinter dem Deich')).status).toBe(200);
  });

  it('does not let somebody at an open browser try passwords without end', async () => {
    const own = await people.at(person);
    const codes: (string | null)[] = [];
    for (let turn = 0; turn < 12; turn += 1) codes.push((await own.call(routes.changePassword, { body: { current: `Falsch ${turn}`, next: 'Acht Erlen hinter dem Deich' } })).code);
    expect(codes.slice(-1)).toEqual(['too_many_attempts']);
  });
});
