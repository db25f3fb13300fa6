import { AppPasswords } from '#features/account';
import { House } from '../support/house.js';
import type { Place } from '../support/place.js';
import { Program, propfind, type Told } from '../support/program.js';
import { newTown, type Town } from '../support/town.js';
import { davMethods, type DavMethod } from './dav-methods.js';
import { secretsOf } from './judge.js';

let town: Town;
beforeAll(async () => {
  town = await newTown(await House.open());
});
beforeEach(async () => {
  await town.house.rows('delete from sign_in_attempt');
  await town.house.rows('delete from app_password');
});
afterAll(() => town.house.close());

const content = 'Bytes der Fraktion';

/** A file of this place, and its address below `/dav`. */
async function fileOf(place: Place): Promise<{ id: string; path: string }> {
  const id = await place.file(content);
  const [row] = await town.house.rows<{ name: string }>('select name from file_entry where id = $1', [id]);
  return { id, path: `/dav/${encodeURIComponent(row?.name ?? '')}` };
}

/** Whether the file is as it was: there, unlocked, with its content and no properties. */
async function isUntouched({ id }: { id: string }): Promise<boolean> {
  const [row] = await town.house.rows<{ same: boolean }>(
    `select deleted_at is null and bytes = $2 and version = 1 and not exists (select 1 from dav_lock where entry_id = $1) and not exists (select 1 from dav_property where entry_id = $1) as same
     from file_entry where id = $1`,
    [id, content.length],
  );
  return row?.same ?? false;
}

const astray = ['/dav/..%2F..%2Fetc', '/dav/%2e%2e/x', '/dav/a/../b', '/dav/a%00b', '/dav/a%5Cb', '/dav//a', '/dav/a%0d%0ab', '/dav/%ff', '/dav/a#b', '/dav/%ed%a0%80'];

const leaksOf = (told: Told, secrets: readonly string[]) => secrets.filter((secret) => `${JSON.stringify(told.headers)}${told.text}`.includes(secret));

/** Programs that once could come in and now cannot, and those that never could. */
async function strangers(): Promise<[string, Program][]> {
  const { own, people, house } = town;
  const right = await Program.of(own, 'member');
  const revoked = await Program.of(own, 'member');
  await house.part(AppPasswords).revoke({ personId: own.persons.member.id }, revoked.id);
  const [left, ended, everywhere] = [await people.person('Ausgeschiedene'), await people.person('Befristeter'), await people.person('Abgemeldete')];
  const connect = async (person: typeof left) => {
    await people.seat(own.fractionId, person, 'member');
    const { user, password } = await house.part(AppPasswords).create(person.id, { name: 'Laptop', fractionId: own.fractionId, readOnly: false });
    return new Program(house.origin, user, password);
  };
  const programs = [await connect(left), await connect(ended), await connect(everywhere)] as const;
  await (await own.sit('chair')).send('DELETE', `/api/fractions/${own.fractionId}/members/${(await people.actor(own.fractionId, left)).membershipId}`);
  await people.seat(own.fractionId, ended, 'guest', new Date(Date.now() - 1000));
  await (await people.at(everywhere)).send('DELETE', '/api/sessions');
  return [
    ['nobody', new Program(house.origin)],
    ['one with a wrong password', new Program(house.origin, right.user, 'aaaa-bbbb-cccc-dddd-eeee-ffff-gggg')],
    ['one with the password of the sign-in', new Program(house.origin, right.user, 'Sieben Linden am Bach')],
    ['one with the name of somebody else', new Program(house.origin, own.persons.chair.email, right.secret)],
    ['one whose password was taken back', revoked],
    ['one who left the fraction', programs[0]],
    ['one whose seat has ended', programs[1]],
    ['one who signed out everywhere', programs[2]],
  ];
}

describe.each(davMethods)('$method', (each: DavMethod) => {
  it('lets in nobody without a password that holds, and changes nothing', async () => {
    const file = await fileOf(town.own);
    const secrets = await secretsOf(town.own);
    for (const [who, program] of await strangers()) {
      const told = await program.send(each.method, file.path, each.bring(file.path));
      expect([who, told.status, leaksOf(told, secrets)]).toEqual([who, 401, []]);
      expect(told.headers['www-authenticate']).toMatch(/^Basic realm=/);
    }
    expect(await isUntouched(file)).toBe(true);
  });

  it('knows nothing of the rival, and shows a guest nothing', async () => {
    const file = await fileOf(town.own);
    const secrets = (await secretsOf(town.own)).filter((secret) => secret !== town.own.mark);
    const [rival, guest] = [await Program.of(town.rival, 'chair'), await Program.of(town.own, 'guest')];
    const told = await rival.send(each.method, file.path, each.bring(file.path));
    expect([told.status, leaksOf(told, secrets)]).toEqual([each.nothing, []]);
    expect(await guest.status(each.method, file.path, each.bring(file.path))).toBe(each.nothing === 201 ? 403 : 404);
    const foreign = file.path.replace('/dav/', `/remote.php/dav/files/${await town.own.membership('chair')}/`);
    expect(await rival.status(each.method, foreign, each.bring(foreign))).toBe(404);
    expect(await isUntouched(file)).toBe(true);
  });

  it('does for a device that only reads what reading is', async () => {
    const file = await fileOf(town.own);
    const reader = await Program.of(town.own, 'chair', true);
    expect(await reader.status(each.method, file.path, each.bring(file.path))).toBe(each.writes ? 403 : each.right);
    expect(await isUntouched(file)).toBe(true);
  });

  it('works for the right one', async () => {
    const { path } = await fileOf(town.own);
    const [chair, other] = [await Program.of(town.own, 'chair'), await Program.of(town.own, 'member')];
    if (each.right === 423) await other.send('LOCK', path, { headers: { timeout: 'Second-60' }, body: davMethods.find(({ method }) => method === 'LOCK')?.bring(path).body ?? '' });
    expect(await chair.status(each.method, path, each.bring(path))).toBe(each.right);
  });

  it('refuses addresses that lead astray', async () => {
    const chair = await Program.of(town.own, 'chair');
    const told: Record<string, number> = {};
    for (const path of astray) told[path] = await chair.status(each.method, path, each.bring('/dav/x'));
    expect(told).toEqual(Object.fromEntries(astray.map((path) => [path, 400])));
  });
});

it('knows a line in the table of methods for everything that the door says it can', async () => {
  const { headers } = await (await Program.of(town.own, 'chair')).send('OPTIONS', '/dav/');
  expect(String(headers['allow']).split(', ').sort()).toEqual(['OPTIONS', ...davMethods.map(({ method }) => method)].sort());
  expect(headers['dav']).toBe('1, 2');
});

it('shows the rival nothing in any listing', async () => {
  await fileOf(town.own);
  const stranger = await Program.of(town.elsewhere, 'chair');
  const told = await stranger.send('PROPFIND', '/dav/', { headers: { depth: '1' }, body: propfind('d:displayname', 'oc:id') });
  expect([told.status, leaksOf(told, await secretsOf(town.own))]).toEqual([207, []]);
});

it('keeps the pieces of an upload for the one who brings them', async () => {
  const { own, rival } = town;
  const [chair, stranger] = [await Program.of(own, 'chair'), await Program.of(own, 'member')];
  const at = async (place: Place, role: 'chair' | 'member') => `/remote.php/dav/uploads/${await place.membership(role)}/piece-1`;
  expect(await chair.status('MKCOL', await at(own, 'chair'))).toBe(201);
  for (const [program, path] of [[stranger, await at(own, 'chair')], [stranger, await at(own, 'member')], [await Program.of(rival, 'chair'), await at(own, 'chair')]] as const) {
    expect(await program.status('PUT', `${path}/0000000000000001`, { body: 'x' })).toBe(404);
    expect(await program.status('PROPFIND', path, { headers: { depth: '1' } })).toBe(404);
    expect(await program.status('MOVE', `${path}/.file`, { headers: { destination: '/x' } })).toBe(404);
    expect(await program.status('DELETE', path)).toBe(404);
  }
  expect(await chair.status('DELETE', await at(own, 'chair'))).toBe(204);
});

describe('an app password', () => {
  it('is made for a seat of one\'s own, and revoked by nobody else', async () => {
    const { own, rival } = town;
    const chair = await own.sit('chair');
    const json = { 'content-type': 'application/json' };
    const foreign = await chair.send('POST', '/api/app-passwords', { body: JSON.stringify({ name: 'x', fractionId: rival.fractionId, readOnly: false }), headers: json });
    expect(foreign.code).toBe('not_found');
    const program = await Program.of(rival, 'chair');
    expect((await chair.send('DELETE', `/api/app-passwords/${program.id}`)).code).toBe('not_found');
    expect(await program.status('OPTIONS', '/dav/')).toBe(200);
  });

  it('stands nowhere in the database, and ends with the password of the person', async () => {
    const { own, people, house } = town;
    const person = await people.person('Wechselnde');
    await people.seat(own.fractionId, person, 'member');
    const { user, password } = await house.part(AppPasswords).create(person.id, { name: 'Laptop', fractionId: own.fractionId, readOnly: false });
    expect(JSON.stringify(await house.rows('select * from app_password'))).not.toContain(password.replaceAll('-', ''));
    const program = new Program(house.origin, user, password);
    expect(await program.status('OPTIONS', '/dav/')).toBe(200);
    const body = JSON.stringify({ current: 'Sieben Linden am Bach', next: 'Acht Erlen hinter dem Deich' });
    await (await people.at(person)).send('POST', '/api/me/password', { body, headers: { 'content-type': 'application/json' } });
    expect(await program.status('OPTIONS', '/dav/')).toBe(401);
  });
});
