import { setTimeout as sleep } from 'node:timers/promises';
import { House } from '../support/house.js';
import { lockBody, Program, propfind, proppatch } from '../support/program.js';
import { newTown, type Town } from '../support/town.js';
import { Visitor } from '../support/visitor.js';

let town: Town;
let chair: Program;
beforeAll(async () => {
  town = await newTown(await House.open({ env: { TRUST_PROXY: 'true' } }));
});
beforeEach(async () => {
  await town.house.rows('delete from sign_in_attempt');
  chair = await Program.of(town.own, 'chair');
});
afterAll(() => town.house.close());

const name = () => `/dav/${crypto.randomUUID()}.txt`;
const alive = async () => expect(await chair.status('OPTIONS', '/dav/')).toBe(200);

describe('XML from a stranger', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><d:propfind xmlns:d="DAV:"><d:prop><x>&b;</x></d:prop></d:propfind>`;
  const reads = `<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><d:propfind xmlns:d="DAV:"><d:allprop/></d:propfind>`;
  it.each([
    ['a document type with entities', bomb, 400],
    ['a document type that points at a file', reads, 400],
    ['an entity nobody knows', propfind('d:getetag').replace('<d:getetag/>', '&auml;'), 400],
    ['a prefix nobody has declared', '<d:propfind><d:allprop/></d:propfind>', 400],
    ['an element that does not end', '<d:propfind xmlns:d="DAV:"><d:allprop/>', 400],
    ['another element', '<d:lockinfo xmlns:d="DAV:"/>', 400],
    ['no XML at all', '\u0000\u0001', 400],
    ['a sign that is none', propfind('d:getetag').replace('<d:getetag/>', '<x>&#0;</x>'), 400],
    ['a thousand elements in one another', `<d:propfind xmlns:d="DAV:">${'<d:prop>'.repeat(1000)}${'</d:prop>'.repeat(1000)}</d:propfind>`, 400],
    ['a hundred thousand names', propfind(...Array<string>(100_000).fill('x')), 413],
    ['bytes without end', 'x'.repeat(3_000_000), 413],
  ])('%s is refused, for every method that reads one', async (_, body, status) => {
    for (const method of ['PROPFIND', 'PROPPATCH', 'LOCK']) {
      const start = Date.now();
      expect([method, await chair.status(method, '/dav/', { headers: { depth: '0' }, body })]).toEqual([method, status]);
      expect(Date.now() - start).toBeLessThan(5_000);
    }
    await alive();
  });

  it('in UTF-16 is refused, and a listing of everything at once as well', async () => {
    expect(await chair.status('PROPFIND', '/dav/', { headers: { depth: '0' }, body: Buffer.from(propfind('d:getetag'), 'utf16le') })).toBe(400);
    const deep = await chair.send('PROPFIND', '/dav/', { headers: { depth: 'infinity' }, body: propfind('d:getetag') });
    expect([deep.status, deep.text]).toEqual([403, expect.stringContaining('propfind-finite-depth')]);
    expect(await chair.status('PROPFIND', '/dav/', { body: propfind('d:getetag') })).toBe(403);
  });
});

describe('headers from a stranger', () => {
  it.each([
    ['If', '((((('],
    ['If', '(<x>'],
    ['If', `(${'<opaquelocktoken:a>'.repeat(600)})`],
    ['Depth', '7'],
    ['Overwrite', 'perhaps'],
    ['Destination', 'not an address'],
    ['Destination', '/dav/..%2Fx'],
  ])('%s: %s is refused', async (header, value) => {
    const path = name();
    await chair.send('PUT', path, { body: 'da' });
    const headers = { destination: `${path}.zwei`, [header.toLowerCase()]: value };
    expect(await chair.status('MOVE', path, { headers })).toBe(400);
    expect(await chair.status('GET', path)).toBe(200);
  });

  it('leads to no other server and to no other place of this one', async () => {
    const path = name();
    await chair.send('PUT', path, { body: 'da' });
    for (const destination of ['http://elsewhere.example/dav/x', '/api/x', `/remote.php/webdav/x`, '/davx/y']) expect([destination, await chair.status('MOVE', path, { headers: { destination } })]).toEqual([destination, 502]);
  });
});

describe('uploads that do not keep their word', () => {
  it.each<[string, Record<string, string>, number]>([
    ['a wrong SHA-1', { 'oc-checksum': 'SHA1:da39a3ee5e6b4b0d3255bfef95601890afd80709' }, 400],
    ['a wrong SHA-256', { 'oc-checksum': `SHA256:${'0'.repeat(64)}` }, 400],
    ['a part of a file', { 'content-range': 'bytes 0-3/10' }, 400],
    ['a length that is none', { 'transfer-encoding': 'chunked', 'x-expected-entity-length': '-1' }, 400],
    ['no length at all', { 'transfer-encoding': 'chunked' }, 411],
    ['more than the quota', { 'content-length': '900000000000' }, 507],
  ])('%s leaves nothing behind', async (_, headers, status) => {
    const path = name();
    const told = chair.send('PUT', path, { headers, ...('content-length' in headers ? {} : { body: 'Inhalt' }) });
    if (headers['content-length'] !== '900000000000') expect((await told).status).toBe(status);
    else await Promise.race([told.catch(() => undefined), sleep(500)]);
    expect(await chair.status('GET', path)).toBe(404);
  });

  it('a name that would deceive people, or that no computer takes, is refused', async () => {
    for (const bad of ['gpj.\u202eexe', 'CON', 'x'.repeat(300), 'punkt.', 'COM1.txt']) {
      expect([bad, await chair.status('PUT', `/dav/${encodeURIComponent(bad)}`, { body: 'x' })]).toEqual([bad, 400]);
      expect([bad, await chair.status('MKCOL', `/dav/${encodeURIComponent(bad)}`)]).toEqual([bad, 400]);
    }
  });

  it('twins of a name are one file, and another case is a conflict', async () => {
    const mark = crypto.randomUUID();
    const at = (written: string) => `/dav/${encodeURIComponent(`${written} ${mark}`)}`;
    expect(await chair.status('PUT', at('Bänke'.normalize('NFD')), { body: 'eins' })).toBe(201);
    expect(await chair.status('PUT', at('Bänke'.normalize('NFC')), { body: 'zwei' })).toBe(204);
    expect(await chair.status('PUT', at('BÄNKE'), { body: 'drei' })).toBe(409);
    expect((await chair.send('GET', at('Bänke'))).text).toBe('zwei');
  });
});

describe('too much of it', () => {
  it('locks are counted, and the ten thousandth of a fraction is the last', async () => {
    const path = name();
    await chair.send('PUT', path, { body: 'da' });
    const { fractionId, persons } = town.own;
    await town.house.rows(
      `insert into dav_lock (fraction_id, entry_id, deep, exclusive, owner, person_id, expires_at)
       select $1, null, false, false, '', $2, now() + interval '1 hour' from generate_series(1, 10000)`,
      [fractionId, persons.guest.id],
    );
    expect(await chair.status('LOCK', path, { body: lockBody() })).toBe(507);
    await town.house.rows(`update dav_lock set expires_at = now() - interval '1 second'`);
    expect(await chair.status('LOCK', path, { body: lockBody() })).toBe(200);
  });

  it('properties are counted and measured', async () => {
    const path = name();
    await chair.send('PUT', path, { body: 'da' });
    expect((await chair.send('PROPPATCH', path, { body: proppatch('p', 'x'.repeat(20_000)) })).text).toContain('507');
    for (let n = 0; n < 100; n += 1) expect((await chair.send('PROPPATCH', path, { body: proppatch(`p${n}`, 'x') })).text).toContain('200 OK');
    expect((await chair.send('PROPPATCH', path, { body: proppatch('one-more', 'x') })).text).toContain('507');
  });

  it('a body of parts that lies about its parts ends with 400, and what came before stays', async () => {
    const part = (path: string, length: number, content: string) => `--b\r\nX-File-Path: ${path}\r\nContent-Length: ${length}\r\n\r\n${content}\r\n`;
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const headers = { 'content-type': 'multipart/related; boundary=b' };
    const send = (body: string) => chair.send('POST', '/remote.php/dav/bulk', { headers, body });
    expect((await send(`${part(`/${first}`, 4, 'eins')}${part(`/${second}`, 400, 'zwei')}--b--\r\n`)).status).toBe(400);
    expect([await chair.status('GET', `/dav/${first}`), await chair.status('GET', `/dav/${second}`)]).toEqual([200, 404]);
    expect((await send('no parts at all')).status).toBe(400);
    const told = await send(`${part('/../x', 1, 'x')}${part(`/${second}`, 4, 'zwei')}--b--\r\n`);
    expect(JSON.parse(told.text)).toMatchObject({ '/../x': { error: true }, [`/${second}`]: { error: false } });
  });
});

describe('guessing at passwords', () => {
  const from = (address: string, program: Program) => program.send('OPTIONS', '/dav/', { headers: { 'x-forwarded-for': address } });
  const guess = (n: number) => new Program(town.house.origin, chair.user, `aaaa-bbbb-cccc-dddd-eeee-ffff-${String(n).padStart(4, '0')}`);

  it('ends after ten, at this door and at the sign-in, and only from that network', async () => {
    for (let n = 0; n < 10; n += 1) expect((await from('198.51.100.7', guess(n))).status).toBe(401);
    const told = await from('198.51.100.7', guess(11));
    expect([told.status, told.headers['retry-after']]).toEqual([429, '900']);
    const body = JSON.stringify({ email: chair.user, password: 'Sieben Linden am Bach' });
    const signIn = (address: string) => new Visitor(town.house.origin).send('POST', '/api/session', { body, headers: { 'content-type': 'application/json', 'x-forwarded-for': address } });
    expect((await signIn('198.51.100.7')).code).toBe('too_many_attempts');
    expect((await signIn('203.0.113.9')).status).toBe(200);
    expect((await from('198.51.100.7', chair)).status).toBe(200);
  });

  it('is not what a forgotten program does that repeats its old password', async () => {
    for (let n = 0; n < 25; n += 1) expect((await from('198.51.100.8', guess(1))).status).toBe(401);
    expect((await from('198.51.100.8', guess(2))).status).toBe(401);
  });

  it('finds no page of another site that could use what a browser remembers', async () => {
    expect(await chair.status('GET', '/dav/', { headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403);
  });
});

it('passwords come over https alone, wherever the house is no practice room on this machine', async () => {
  const house = await House.open({ beside: town.house, env: { PUBLIC_URL: 'https://raum.musterstadt.example', TRUST_PROXY: 'true' } });
  try {
    const program = new Program(house.origin, chair.user, chair.secret);
    for (const path of ['/dav/', '/remote.php/webdav/', '/ocs/v1.php/cloud/user']) {
      const method = path.startsWith('/ocs') ? 'GET' : 'OPTIONS';
      const told = await program.send(method, path);
      expect([path, told.status, told.headers['www-authenticate']]).toEqual([path, 403, undefined]);
      expect(await program.status(method, path, { headers: { 'x-forwarded-proto': 'https' } })).toBe(200);
    }
    expect(await program.status('POST', '/index.php/login/v2')).toBe(403);
  } finally {
    await house.close();
  }
});
