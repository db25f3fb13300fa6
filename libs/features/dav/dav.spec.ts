import { House } from '../../../test/support/house.js';
import { lockBody, Program, propfind, proppatch } from '../../../test/support/program.js';
import { newTown, type Town } from '../../../test/support/town.js';

let town: Town;
let anna: Program;
let kemal: Program;
beforeAll(async () => {
  town = await newTown(await House.open());
  [anna, kemal] = [await Program.of(town.own, 'member'), await Program.of(town.own, 'chair')];
});
afterAll(() => town.house.close());

const fresh = (ending = '.txt') => `/dav/${crypto.randomUUID()}${ending}`;
const nameOf = (path: string) => decodeURIComponent(path.split('/').filter(Boolean).at(-1) ?? '');

async function put(path: string, body: string | Buffer, headers: Record<string, string> = {}) {
  return anna.send('PUT', path, { body, headers });
}

async function entry(path: string) {
  const [row] = await town.house.rows<{ id: string; version: number; changed_by: string; deleted_at: Date | null; modified_at: Date | null }>(
    'select id, version, changed_by, deleted_at, modified_at from file_entry where name = $1 order by deleted_at nulls first',
    [nameOf(path)],
  );
  if (!row) throw new Error(`There is no ${path}`);
  return row;
}

async function ask(program: Program, path: string, ...names: string[]): Promise<(string | undefined)[]> {
  const { text } = await program.send('PROPFIND', path, { headers: { depth: '0' }, body: propfind(...names) });
  return names.map((name) => new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text)?.[1]);
}

describe('a file on a drive', () => {
  it('is a file of the fraction: written again it gets a version, deleted it lies in the trash', async () => {
    const path = fresh();
    expect((await put(path, 'eins')).status).toBe(201);
    expect((await put(path, 'zwei')).status).toBe(204);
    expect(await entry(path)).toMatchObject({ version: 2, changed_by: `${town.own.mark} member`, deleted_at: null });
    expect(await anna.status('DELETE', path)).toBe(204);
    expect((await entry(path)).deleted_at).not.toBeNull();
  });

  it('keeps the time at which its sender changed it', async () => {
    const path = fresh();
    const told = await put(path, 'alt', { 'x-oc-mtime': '1577836800' });
    expect(told.headers['x-oc-mtime']).toBe('accepted');
    expect(await ask(anna, path, 'd:getlastmodified')).toEqual(['Wed, 01 Jan 2020 00:00:00 GMT']);
  });

  it('comes whole, in parts, and not at all while it is unchanged', async () => {
    const path = fresh();
    const etag = String((await put(path, '0123456789')).headers['etag']);
    const get = (headers: Record<string, string>) => anna.send('GET', path, { headers });
    const part = await get({ range: 'bytes=2-4' });
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    expect((await get({ range: 'bytes=2-4', 'if-range': etag })).text).toBe('234');
    expect((await get({ range: 'bytes=2-4', 'if-range': '"other"' })).text).toBe('0123456789');
    expect((await get({ 'if-none-match': etag })).status).toBe(304);
    const head = await anna.send('HEAD', path);
    expect([head.headers['content-length'], head.headers['etag'], head.text]).toEqual(['10', etag, '']);
    expect(head.headers['content-security-policy']).toContain('sandbox');
  });

  it('is not written over by somebody who has not seen the latest', async () => {
    const path = fresh();
    const seen = String((await put(path, 'eins')).headers['etag']);
    expect((await put(path, 'zwei', { 'if-match': seen })).status).toBe(204);
    expect((await put(path, 'drei', { 'if-match': seen })).status).toBe(412);
    expect((await put(path, 'vier', { 'if-none-match': '*' })).status).toBe(412);
    expect((await anna.send('GET', path)).text).toBe('zwei');
  });

  it('over which another is moved keeps its history and its number', async () => {
    const [target, beside] = [fresh(), fresh('.tmp')];
    await put(target, 'vorher');
    await put(beside, 'nachher');
    const before = await ask(anna, target, 'oc:fileid');
    expect(await anna.status('MOVE', beside, { headers: { destination: target } })).toBe(204);
    expect([(await anna.send('GET', target)).text, await anna.status('GET', beside), (await entry(target)).version]).toEqual(['nachher', 404, 2]);
    expect(await ask(anna, target, 'oc:fileid')).toEqual(before);
  });
});

describe('a folder', () => {
  it('changes its mark, and those around it up to the top, with whatever happens below', async () => {
    const [outer, inner] = [fresh(''), 'innen'];
    await anna.send('MKCOL', outer);
    await anna.send('MKCOL', `${outer}/${inner}`);
    const marks = async () => (await Promise.all(['/dav/', outer, `${outer}/${inner}`].map((path) => ask(anna, path, 'd:getetag')))).flat();
    const deeds: [string, string, Record<string, string>?][] = [
      ['PUT', `${outer}/${inner}/a.txt`],
      ['COPY', `${outer}/${inner}/a.txt`, { destination: `${outer}/${inner}/b.txt` }],
      ['MOVE', `${outer}/${inner}/b.txt`, { destination: `${outer}/${inner}/c.txt` }],
      ['DELETE', `${outer}/${inner}/c.txt`],
    ];
    for (const [method, path, headers = {}] of deeds) {
      const before = await marks();
      expect(await anna.status(method, path, { headers, ...(method === 'PUT' ? { body: 'a' } : {}) })).toBeLessThan(300);
      const after = await marks();
      expect([method, after.filter((mark, place) => mark === before[place])]).toEqual([method, []]);
    }
  });

  it('copied takes along what it holds and the properties of all of it', async () => {
    const [from, to] = [fresh(''), fresh('')];
    await anna.send('MKCOL', from);
    await put(`${from}/a.txt`, 'Inhalt');
    await anna.send('PROPPATCH', `${from}/a.txt`, { body: proppatch('colour', 'blau &amp; weiß') });
    expect(await anna.status('COPY', from, { headers: { destination: `http://${new URL(anna.origin).host}${to}` } })).toBe(201);
    expect((await anna.send('GET', `${to}/a.txt`)).text).toBe('Inhalt');
    const { text } = await anna.send('PROPFIND', `${to}/a.txt`, { headers: { depth: '0' }, body: '<propfind xmlns="DAV:"><prop><colour xmlns="urn:test"/></prop></propfind>' });
    expect(text).toContain('>blau &amp; weiß</colour>');
  });

  it('that only some may change tells so in letters, and so does a device that only reads', async () => {
    const path = fresh('');
    await anna.send('MKCOL', path);
    expect(await ask(anna, path, 'oc:permissions')).toEqual(['RGDNVCK']);
    expect(await ask(await Program.of(town.own, 'member', true), path, 'oc:permissions')).toEqual(['G']);
    await town.house.rows(`insert into file_circle (fraction_id, entry_id, everyone, changed_at, changed_by) values ($1, $2, 'read', now(), 'x')`, [town.own.fractionId, (await entry(path)).id]);
    await town.house.rows(`update file_entry set everyone = 'read', circle_id = id where id = $1`, [(await entry(path)).id]);
    expect(await ask(anna, path, 'oc:permissions')).toEqual(['G']);
    expect(await anna.status('PUT', `${path}/neu.txt`, { body: 'x' })).toBe(403);
    expect(await anna.status('DELETE', path)).toBe(403);
  });
});

describe('a lock', () => {
  const lock = async (program: Program, path: string, headers: Record<string, string> = {}, scope = 'exclusive') =>
    /<d:locktoken><d:href>(.*?)</.exec((await program.send('LOCK', path, { headers, body: lockBody(scope, '<d:owner>Anna</d:owner>') })).text)?.[1] ?? '';

  it('keeps others out and says who has it; only its owner learns the token', async () => {
    const path = fresh();
    await put(path, 'eins');
    const token = await lock(anna, path);
    const refused = await kemal.send('PUT', path, { body: 'zwei' });
    expect([refused.status, refused.text]).toEqual([423, expect.stringContaining(`${town.own.mark} member`)]);
    expect(await kemal.status('PUT', path, { body: 'zwei', headers: { if: `(<${token}>)` } })).toBe(423);
    expect(await kemal.status('UNLOCK', path, { headers: { 'lock-token': `<${token}>` } })).toBe(403);
    expect([(await ask(anna, path, 'd:lockdiscovery'))[0], (await ask(kemal, path, 'd:lockdiscovery'))[0]].map((text) => text?.includes(token))).toEqual([true, false]);
    expect(await anna.status('PUT', path, { body: 'drei', headers: { if: `(<${token}>)` } })).toBe(204);
    expect(await anna.status('UNLOCK', path, { headers: { 'lock-token': `<${token}>` } })).toBe(204);
    expect(await kemal.status('PUT', path, { body: 'vier' })).toBe(204);
  });

  it('on a folder holds for all in it, and runs out by itself', async () => {
    const path = fresh('');
    await anna.send('MKCOL', path);
    await put(`${path}/a.txt`, 'a');
    await lock(anna, path, { timeout: 'Second-3600' });
    for (const [method, at] of [['PUT', `${path}/a.txt`], ['PUT', `${path}/neu.txt`], ['MKCOL', `${path}/neu`], ['DELETE', `${path}/a.txt`], ['DELETE', path]] as const) {
      expect([method, at, await kemal.status(method, at, method === 'PUT' ? { body: 'x' } : {})]).toEqual([method, at, 423]);
    }
    await town.house.rows(`update dav_lock set expires_at = now() - interval '1 second'`);
    expect(await kemal.status('PUT', `${path}/a.txt`, { body: 'x' })).toBe(204);
  });

  it('of two at the same moment only one is granted', async () => {
    const path = fresh();
    await put(path, 'eins');
    const told = await Promise.all([anna, kemal, anna, kemal].map((program) => program.status('LOCK', path, { body: lockBody() })));
    expect(told.sort()).toEqual([200, 423, 423, 423]);
  });

  it('on a name that nothing has yet makes an empty file, which has no version before the first content', async () => {
    const path = fresh();
    const told = await anna.send('LOCK', path, { body: lockBody() });
    expect(told.status).toBe(201);
    expect((await anna.send('GET', path)).text).toBe('');
    const token = String(told.headers['lock-token']);
    expect(await anna.status('PUT', path, { body: 'Inhalt', headers: { if: `(${token})` } })).toBe(204);
    expect(await town.house.rows('select 1 from file_version where entry_id = $1', [(await entry(path)).id])).toEqual([]);
  });
});
