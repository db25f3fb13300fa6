import { fileRightRoutes, outsideGuestRoutes as guest, outsideRoutes as routes } from '#contracts';
import { Clock } from '#kernel';
import { Jobs } from '#persistence';
import { Mailer } from '#ports';
import { TestClock } from '../../../test/support/clock.js';
import { House } from '../../../test/support/house.js';
import { Letters } from '../../../test/support/letters.js';
import { newTown, type Town } from '../../../test/support/town.js';
import { Visitor } from '../../../test/support/visitor.js';

const clock = new TestClock();
const letters = new Letters();
let town: Town;
let chair: Visitor;
beforeAll(async () => {
  town = await newTown(await House.open({ swaps: [[Clock, clock], [Mailer, letters]] }));
});
beforeEach(async () => {
  letters.box.length = 0;
  await town.house.rows('delete from sign_in_attempt');
  chair = await town.own.sit('chair');
});
afterAll(() => town.house.close());

const email = 'roth@beispiel.example';
const inDays = (days: number) => new Date(clock.now().getTime() + days * 86_400_000).toISOString();
const fraction = () => town.own.fractionId;
const someone = () => new Visitor(town.house.origin);
const lastMail = (pattern: RegExp) => pattern.exec(letters.box.at(-1)?.text ?? '')?.[1] ?? '';
const ask = <T>(visitor: Visitor, ...call: Parameters<Visitor['ask']>) => visitor.ask<T>(...call);

async function shared(entryId: string, to = email): Promise<{ link: string; token: string }> {
  const { id } = await chair.ask<{ id: string }>(routes.share, { body: { entryId, email: to, expiresAt: inDays(30) } }, fraction());
  await town.house.part(Jobs).workOff();
  return { link: id, token: lastMail(/\/freigabe\/([\w-]+)/) };
}

async function pinFor(token: string): Promise<string> {
  await ask(someone(), guest.pin, { params: { token } });
  await town.house.part(Jobs).workOff();
  return lastMail(/\b(\d{6})\b/);
}

async function signedIn(token: string): Promise<Visitor> {
  const visitor = someone();
  await ask(visitor, guest.signIn, { params: { token }, body: { pin: await pinFor(token) } });
  return visitor;
}

const names = async (visitor: Visitor, token: string, folder?: string) =>
  (await visitor.ask<{ items: { name: string }[] }>(guest.content, { params: { token }, query: { folder } })).items.map(({ name }) => name);
const linksOf = async (entry: string) => (await chair.ask<{ items: { open: boolean; uses: number }[] }>(routes.list, { query: { entry } }, fraction())).items;

describe('a share with somebody outside', () => {
  it('opens by the link from the mail and the PIN from a second one, and is fetched byte for byte', async () => {
    const file = await town.own.file('Schulwege in Zahlen');
    const { token } = await shared(file);
    expect(letters.box.map(({ to }) => to)).toEqual([email]);
    const visitor = await signedIn(token);
    expect(await names(visitor, token)).toHaveLength(1);
    const answer = await visitor.call(guest.download, { params: { token, file } });
    expect([answer.text, answer.headers.get('content-disposition')?.startsWith('attachment')]).toEqual(['Schulwege in Zahlen', true]);
    expect(await linksOf(file)).toMatchObject([{ open: true, uses: 1 }]);
  });

  it('shows nothing of what is shared before the PIN', async () => {
    const file = await town.own.file();
    const { token } = await shared(file);
    const door = await someone().call(guest.door, { params: { token } });
    expect(JSON.parse(door.text)).toMatchObject({ emailHint: 'r…@beispiel.example', signedIn: false });
    expect(door.text).not.toMatch(new RegExp(`Datei|${email}`));
    expect((await someone().call(guest.content, { params: { token } })).code).toBe('pin_needed');
    expect((await someone().call(guest.download, { params: { token, file } })).code).toBe('pin_needed');
  });

  it('stays closed for one whose letter box is another', async () => {
    const [mine, theirs] = [await shared(await town.own.file()), await shared(await town.own.file(), 'andere@beispiel.example')];
    const visitor = await signedIn(theirs.token);
    expect((await visitor.call(guest.content, { params: { token: mine.token } })).code).toBe('pin_needed');
  });

  it('shows a folder with what lies in it, and nothing beside, above, deleted or non-public', async () => {
    const folder = await town.own.folder();
    const inner = await town.own.folder(folder);
    await town.own.file('darin', inner);
    const trashed = await town.own.file('weg', folder);
    await town.own.trash(trashed);
    const secret = await town.own.file('geheim', folder);
    const closed = await town.own.folder(folder);
    const inClosed = await town.own.file('nur für uns', closed);
    await chair.ask(fileRightRoutes.set, { params: { entry: secret }, body: { everyone: 'none', nonPublic: true } }, fraction());
    await chair.ask(fileRightRoutes.set, { params: { entry: closed }, body: { everyone: 'read' } }, fraction());
    const beside = await town.own.file('daneben');
    const { token } = await shared(folder);
    const visitor = await signedIn(token);
    expect([await names(visitor, token), await names(visitor, token, inner)]).toEqual([[expect.stringMatching('Ordner')], [expect.stringMatching('Datei')]]);
    for (const file of [beside, trashed, secret, inClosed]) expect((await visitor.call(guest.download, { params: { token, file } })).code).toBe('not_found');
  });

  it('ends on its day, when it is taken back, and when the thing is deleted', async () => {
    const file = await town.own.file();
    const { token, link } = await shared(file);
    const visitor = await signedIn(token);
    const look = async () => (await visitor.call(guest.content, { params: { token } })).code;
    expect(await look()).toBeNull();
    await town.own.trash(file);
    expect(await look()).toBe('share_closed');
    const other = await shared(await town.own.file());
    await chair.ask(routes.revoke, { params: { link: other.link } }, fraction());
    expect((await visitor.call(guest.content, { params: { token: other.token } })).code).toBe('share_closed');
    expect((await someone().call(guest.door, { params: { token: other.token } })).code).toBe('share_closed');
    const third = await shared(await town.own.file());
    clock.advance({ days: 31 });
    expect([(await someone().call(guest.door, { params: { token: third.token } })).code, link.length]).toEqual(['share_closed', 36]);
  });

  it('is left by signing out, and after a day', async () => {
    const { token } = await shared(await town.own.file());
    const visitor = await signedIn(token);
    const copy = new Visitor(town.house.origin, visitor.cookie);
    await visitor.ask(guest.signOut, { params: { token } });
    expect((await copy.call(guest.content, { params: { token } })).code).toBe('pin_needed');
    const again = await signedIn(token);
    clock.advance({ days: 1.01 });
    expect((await again.call(guest.content, { params: { token } })).code).toBe('pin_needed');
  });

  it('has an end, at most a year away', async () => {
    const file = await town.own.file();
    for (const days of [-1, 400]) {
      const answer = await chair.call(routes.share, { body: { entryId: file, email, expiresAt: inDays(days) } }, fraction());
      expect(answer.code).toBe('share_end_invalid');
    }
  });

  it('is mailed again under a new token; the former one opens nothing', async () => {
    const { token, link } = await shared(await town.own.file());
    await chair.ask(routes.mailAgain, { params: { link } }, fraction());
    await town.house.part(Jobs).workOff();
    const next = lastMail(/\/freigabe\/([\w-]+)/);
    expect([(await someone().call(guest.door, { params: { token } })).code, (await someone().call(guest.door, { params: { token: next } })).status]).toEqual(['share_closed', 200]);
  });
});

describe('what is non-public', () => {
  it('is not shared outside, and what becomes so later closes its links', async () => {
    const file = await town.own.file();
    const { token } = await shared(file);
    const visitor = await signedIn(token);
    await chair.ask(fileRightRoutes.set, { params: { entry: file }, body: { everyone: 'none', nonPublic: true } }, fraction());
    expect((await visitor.call(guest.content, { params: { token } })).code).toBe('share_closed');
    expect((await chair.call(routes.share, { body: { entryId: file, email, expiresAt: inDays(3) } }, fraction())).code).toBe('not_for_outside');
  });
});

describe('a PIN', () => {
  it('is good once, for ten minutes, and for five tries', async () => {
    const { token } = await shared(await town.own.file());
    const enter = async (pin: string) => (await someone().call(guest.signIn, { params: { token }, body: { pin } })).code;
    const pin = await pinFor(token);
    expect([await enter(pin), await enter(pin)]).toEqual([null, 'pin_wrong']);
    const late = await pinFor(token);
    clock.advance({ hours: 11 / 60 });
    expect(await enter(late)).toBe('pin_wrong');
    const guessed = await pinFor(token);
    const wrong = guessed === '000000' ? '000001' : '000000';
    for (let turn = 0; turn < 5; turn += 1) expect(await enter(wrong)).toBe('pin_wrong');
    expect(await enter(guessed)).toBe('pin_wrong');
  });

  it('is not sent without end', async () => {
    const { token } = await shared(await town.own.file());
    for (let turn = 0; turn < 3; turn += 1) await pinFor(token);
    expect((await someone().call(guest.pin, { params: { token } })).code).toBe('too_many_attempts');
  });

  it('stands nowhere but in its mail, and neither does the token', async () => {
    const { token } = await shared(await town.own.file());
    const pin = await pinFor(token);
    const kept = JSON.stringify([await town.house.rows('select * from outside_door'), await town.house.rows('select * from outside_pin'), await town.house.rows('select data from pgboss.job'), town.house.log]);
    expect([kept.includes(token), kept.includes(`"${pin}"`)]).toEqual([false, false]);
  });
});
