import { identityRoutes as routes } from '#contracts';
import { Clock } from '#kernel';
import { Jobs } from '#persistence';
import { Mailer } from '#ports';
import { TestClock } from '../../../../test/support/clock.js';
import { House } from '../../../../test/support/house.js';
import { Letters } from '../../../../test/support/letters.js';
import { password, People } from '../../../../test/support/people.js';
import { Visitor, type Answer } from '../../../../test/support/visitor.js';
import type { Person } from '../person.entity.js';

const next = 'Acht Erlen hinter dem Deich';
const clock = new TestClock();
const letters = new Letters();
let house: House;
let people: People;
let person: Person;
beforeAll(async () => {
  house = await House.open({ swaps: [[Clock, clock], [Mailer, letters]], env: { TRUST_PROXY: 'true' } });
  people = new People(house);
});
beforeEach(async () => {
  person = await people.person('Renate Ahrens');
  await house.rows('delete from sign_in_attempt');
  letters.box.length = 0;
});
afterAll(() => house.close());

const someone = () => new Visitor(house.origin);
const name = async (visitor: Visitor) => (await visitor.ask<{ person: { name: string } | null }>(routes.me)).person?.name ?? null;
const signIn = (email: string, secret: string) => someone().call(routes.signIn, { body: { email, password: secret } });
const forgot = (email: string, address = '198.51.100.7') =>
  someone().send('POST', '/api/password-links', { body: JSON.stringify({ email }), headers: { 'content-type': 'application/json', 'x-forwarded-for': address } });
const look = (token: string) => someone().call(routes.passwordLink, { params: { token } });
const reset = (token: string, secret = next, visitor = someone()) => visitor.call(routes.resetPassword, { params: { token }, body: { password: secret } });
const said = ({ status, text }: Answer) => `${status} ${text.replace(/"requestId":"[^"]+"/, '')}`;

/** Asks, works the job off and reads the mail. */
async function mailed(email: string): Promise<string> {
  await forgot(email);
  await house.part(Jobs).workOff();
  return /\/passwort\/([\w-]+)/.exec(letters.box.at(-1)?.text ?? '')?.[1] ?? '';
}

describe('a forgotten password', () => {
  it('is replaced by a link from the mail, which signs in and ends every other session', async () => {
    const other = await people.at(person);
    const token = await mailed(person.email.toUpperCase());
    expect(letters.box).toEqual([expect.objectContaining({ to: person.email })]);
    expect(JSON.parse((await look(token)).text)).toEqual({ email: person.email });
    const visitor = someone();
    expect((await reset(token, next, visitor)).status).toBe(200);
    expect([await name(visitor), await name(other)]).toEqual(['Renate Ahrens', null]);
    expect([(await signIn(person.email, password)).code, (await signIn(person.email, next)).status]).toEqual(['sign_in_failed', 200]);
  });

  it('is answered the same for a person, for nobody and for somebody only invited, with the same work', async () => {
    const invited = await people.person('Nur Eingeladen', { passwordHash: null });
    const told: string[] = [];
    const jobs: unknown[] = [];
    for (const email of [person.email, 'niemand@musterstadt.example', invited.email]) {
      await house.rows(`delete from pgboss.job where name = 'password.send'`);
      told.push(said(await forgot(email)));
      jobs.push(...(await house.rows(`select state from pgboss.job where name = 'password.send'`)));
      await house.part(Jobs).workOff();
    }
    expect(new Set(told)).toEqual(new Set(['200 {"done":true}']));
    expect(jobs).toEqual([{ state: 'created' }, { state: 'created' }, { state: 'created' }]);
    expect(letters.box.map(({ to }) => to)).toEqual([person.email]);
  });

  it('keeps no address of those who asked, and no token', async () => {
    await forgot('niemand@musterstadt.example');
    const token = await mailed(person.email);
    const kept = JSON.stringify([await house.rows('select * from password_link'), await house.rows('select data from pgboss.job'), await house.rows('select * from sign_in_attempt')]);
    expect([kept.includes(token), kept.includes('musterstadt.example')]).toEqual([false, false]);
    expect(token.length).toBeGreaterThanOrEqual(22);
    await look(token);
    expect(house.log.join('\n')).not.toMatch(new RegExp(`${token}|musterstadt\\.example`));
  });
});

describe('a link for a new password', () => {
  it('is used once, also by two at the same moment', async () => {
    const token = await mailed(person.email);
    const codes = (await Promise.all([reset(token), reset(token), reset(token)])).map(({ code }) => code);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect([(await look(token)).code, (await reset(token)).code]).toEqual(['password_link_invalid', 'password_link_invalid']);
  });

  it('ends after an hour', async () => {
    const token = await mailed(person.email);
    clock.advance({ hours: 0.99 });
    expect((await look(token)).status).toBe(200);
    clock.advance({ hours: 0.02 });
    expect([(await look(token)).code, (await reset(token)).code]).toEqual(['password_link_invalid', 'password_link_invalid']);
    expect((await signIn(person.email, password)).status).toBe(200);
  });

  it('is void once there is a newer one, or the password was changed otherwise', async () => {
    const [first, second] = [await mailed(person.email), await mailed(person.email)];
    expect([(await look(first)).code, (await look(second)).status]).toEqual(['password_link_invalid', 200]);
    await (await people.at(person)).ask(routes.changePassword, { body: { current: password, next } });
    expect((await reset(second)).code).toBe('password_link_invalid');
  });

  it('takes no weak password, and is still good after one', async () => {
    const token = await mailed(person.email);
    expect([(await reset(token, 'passwort1234')).code, (await reset(token)).status]).toEqual(['weak_password', 200]);
  });

  it('is not found by guessing', async () => {
    await mailed(person.email);
    expect((await reset('x'.repeat(32))).code).toBe('password_link_invalid');
  });
});

describe('asking for links', () => {
  it('ends after three for one address, wherever they come from, known or not', async () => {
    for (const email of [person.email, 'niemand@musterstadt.example']) {
      for (const host of [1, 2, 3]) expect((await forgot(email, `203.0.113.${host}`)).status).toBe(200);
      expect((await forgot(email, '203.0.113.4')).code).toBe('too_many_attempts');
    }
    expect((await signIn(person.email, password)).status).toBe(200);
  });

  it('ends after twenty from one network, whoever was named', async () => {
    for (let turn = 0; turn < 20; turn += 1) await forgot(`person${turn}@musterstadt.example`);
    expect((await forgot(person.email)).code).toBe('too_many_attempts');
    expect((await forgot(person.email, '203.0.113.9')).status).toBe(200);
    await house.rows(`update sign_in_attempt set at = at - interval '16 minutes'`);
    expect((await forgot(person.email)).status).toBe(200);
  });
});
