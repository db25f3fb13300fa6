import { identityRoutes, membershipRoutes as routes, type InvitationPreview } from '#contracts';
import { Clock } from '#kernel';
import { Mailer } from '#ports';
import { TestClock } from '../../../test/support/clock.js';
import { House } from '../../../test/support/house.js';
import { Letters } from '../../../test/support/letters.js';
import { password } from '../../../test/support/people.js';
import { newTown, type Town } from '../../../test/support/town.js';
import { Visitor } from '../../../test/support/visitor.js';
import { InvitationMail } from './invitation-mail.js';

const clock = new TestClock();
const letters = new Letters();
let town: Town;
let chair: Visitor;
beforeAll(async () => {
  town = await newTown(await House.open({ swaps: [[Clock, clock], [Mailer, letters]] }));
  chair = await town.own.sit('chair');
});
afterAll(() => town.house.close());

const someone = () => new Visitor(town.house.origin);
const fresh = () => `${crypto.randomUUID()}@musterstadt.example`;
const inTwoMonths = () => new Date(clock.now().getTime() + 60 * 86_400_000).toISOString();
const invite = (visitor: Visitor, email: string, role: string, endsAt: string | null = null) => visitor.call(routes.invite, { body: { email, role, endsAt } }, town.own.fractionId);

/** Invites and reads the mail, as the job sends it. */
async function invited(email: string, role = 'member', endsAt: string | null = null): Promise<{ id: string; token: string }> {
  const { id } = JSON.parse((await invite(chair, email, role, endsAt)).text) as { id: string };
  await town.house.part(InvitationMail).send({ fractionId: town.own.fractionId, invitationId: id });
  return { id, token: /\/einladung\/([\w-]+)/.exec(letters.box.at(-1)?.text ?? '')?.[1] ?? '' };
}

const preview = (token: string) => someone().call(identityRoutes.invitation, { params: { token } });
const accept = (token: string, secret = password, visitor = someone(), name = 'Neue Person') => visitor.call(identityRoutes.acceptInvitation, { params: { token }, body: { name, password: secret } });
const seats = async (visitor: Visitor) => (await visitor.ask<{ fractions: { fractionId: string; role: string }[] }>(identityRoutes.me)).fractions;

describe('an invitation', () => {
  it('names the fraction, makes a person with a seat of that role, and signs in', async () => {
    const email = fresh();
    const { token } = await invited(email, 'manager');
    expect(JSON.parse((await preview(token)).text) as InvitationPreview).toMatchObject({ email, role: 'manager', fractionName: 'Fraktion Apfelbaum', knownPerson: false });
    const visitor = someone();
    expect((await accept(token, password, visitor)).status).toBe(200);
    expect(await seats(visitor)).toEqual([expect.objectContaining({ fractionId: town.own.fractionId, role: 'manager' })]);
  });

  it('is used once, also by two at the same moment', async () => {
    const { token } = await invited(fresh());
    const codes = (await Promise.all([accept(token), accept(token), accept(token)])).map(({ code }) => code);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect([(await accept(token)).code, (await preview(token)).code]).toEqual(['invitation_invalid', 'invitation_invalid']);
  });

  it('ends after seven days', async () => {
    const { token } = await invited(fresh());
    clock.advance({ days: 6, hours: 23 });
    expect((await preview(token)).status).toBe(200);
    clock.advance({ hours: 2 });
    expect([(await preview(token)).code, (await accept(token)).code]).toEqual(['invitation_invalid', 'invitation_invalid']);
    chair = await town.own.sit('chair');
  });

  it('is worth nothing once it is taken back, or replaced by a newer one, or mailed again', async () => {
    const email = fresh();
    const first = await invited(email);
    const second = await invited(email);
    expect([(await preview(first.token)).code, (await preview(second.token)).status]).toEqual(['invitation_invalid', 200]);
    await town.house.part(InvitationMail).send({ fractionId: town.own.fractionId, invitationId: second.id });
    expect((await preview(second.token)).code).toBe('invitation_invalid');
    const third = /\/einladung\/([\w-]+)/.exec(letters.box.at(-1)?.text ?? '')?.[1] ?? '';
    expect((await chair.call(routes.revokeInvitation, { params: { invitation: second.id } }, town.own.fractionId)).status).toBe(200);
    expect([(await preview(third)).code, (await accept(third)).code]).toEqual(['invitation_invalid', 'invitation_invalid']);
  });

  it('has a token of 128 bit or more that lies nowhere but in its mail', async () => {
    const { token } = await invited(fresh());
    expect(token.length).toBeGreaterThanOrEqual(22);
    const kept = JSON.stringify([await town.house.rows('select * from invitation'), await town.house.rows('select * from invitation_link'), await town.house.rows('select data from pgboss.job')]);
    await preview(token);
    expect([kept.includes(token), town.house.log.join('').includes(token)]).toEqual([false, false]);
  });

  it('merges nobody silently: a person who is known proves it with the password there is', async () => {
    const known = town.rival.persons.member;
    const { token } = await invited(known.email);
    expect(JSON.parse((await preview(token)).text)).toMatchObject({ knownPerson: true });
    expect((await accept(token, 'Ein ganz neues Passwort')).code).toBe('sign_in_failed');
    const visitor = someone();
    expect((await accept(token, password, visitor, 'Anderer Name')).status).toBe(200);
    expect((await seats(visitor)).map(({ fractionId }) => fractionId).sort()).toEqual([town.own.fractionId, town.rival.fractionId].sort());
    expect((await visitor.ask<{ person: { name: string } }>(identityRoutes.me)).person.name).toBe(known.name);
  });

  it('cannot be used to try passwords without end', async () => {
    const { token } = await invited(town.rival.persons.deputy.email);
    const codes: (string | null)[] = [];
    for (let turn = 0; turn < 11; turn += 1) codes.push((await accept(token, `Falsches Passwort ${turn}`)).code);
    expect(codes.at(-1)).toBe('too_many_attempts');
    await town.house.rows('delete from sign_in_attempt');
  });

  it('refuses a weak password and is then still open', async () => {
    const { token } = await invited(fresh());
    expect((await accept(token, 'passwort1234')).code).toBe('weak_password');
    expect((await accept(token)).status).toBe(200);
  });
});

describe('who may invite whom, and change whom', () => {
  it.each([
    ['chair', 'chair', null],
    ['deputy', 'chair', 'forbidden'],
    ['manager', 'deputy', null],
    ['manager', 'chair', 'forbidden'],
    ['member', 'member', 'forbidden'],
    ['guest', 'guest', 'forbidden'],
  ] as const)('a %s invites a %s: %s', async (inviting, role, code) => {
    expect((await invite(await town.own.sit(inviting), fresh(), role)).code).toBe(code);
  });

  it('gives guests and expert citizens a seat with an end, and none after it', async () => {
    expect([(await invite(chair, fresh(), 'guest')).code, (await invite(chair, fresh(), 'expert_citizen')).code]).toEqual(['invalid_input', 'invalid_input']);
    const { token } = await invited(fresh(), 'guest', inTwoMonths());
    const guest = someone();
    await accept(token, password, guest);
    const settings = () => guest.call(routes.settings, {}, town.own.fractionId);
    expect((await settings()).status).toBe(200);
    await town.house.rows(`update membership set ends_at = now() where fraction_id = $1 and role = 'guest' and ends_at < now() + interval '100 days'`, [town.own.fractionId]);
    expect([(await settings()).code, await seats(guest)]).toEqual(['not_found', []]);
  });

  it('keeps a chair, whoever goes and however', async () => {
    const { rival } = town;
    await town.house.rows('delete from seat where fraction_id = $1 and person_id = $2', [rival.fractionId, town.between.id]);
    await town.house.rows('delete from membership where fraction_id = $1 and person_id = $2', [rival.fractionId, town.between.id]);
    const visitor = await rival.sit('chair');
    const membership = await rival.membership('chair');
    const call = (body: object) => visitor.call(routes.change, { params: { membership }, body }, rival.fractionId);
    expect((await visitor.call(routes.remove, { params: { membership } }, rival.fractionId)).code).toBe('last_chair');
    expect((await call({ role: 'member' })).code).toBe('last_chair');
    expect((await call({ endsAt: new Date(clock.now().getTime() - 1000).toISOString() })).code).toBe('last_chair');
    expect((await visitor.call(routes.list, {}, rival.fractionId)).status).toBe(200);
  });

  it('refuses to invite who is a member already', async () => {
    expect((await invite(chair, town.own.persons.member.email, 'guest', inTwoMonths())).code).toBe('already_member');
  });
});
