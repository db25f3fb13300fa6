import type { MemberActor } from '#kernel';
import { CirclesService } from '#features/files';
import { House } from '../../../test/support/house.js';
import { lockBody, Program, propfind } from '../../../test/support/program.js';
import { newTown, type Town } from '../../../test/support/town.js';

let town: Town;
let anna: Program;
let guest: Program;
let guestActor: MemberActor;
beforeAll(async () => {
  town = await newTown(await House.open());
  [anna, guest, guestActor] = [await Program.of(town.own, 'member'), await Program.of(town.own, 'guest'), await town.own.actor('guest')];
}, 60_000);
afterAll(() => town.house.close());

const put = (program: Program, path: string, body: string) => program.status('PUT', path, { body });
const move = (program: Program, from: string, destination: string, headers: Record<string, string> = {}) => program.status('MOVE', from, { headers: { destination, ...headers } });
const idOf = async (path: string) => {
  const { text } = await anna.send('PROPFIND', path, { headers: { depth: '0' }, body: propfind('oc:fileid') });
  return /<oc:fileid>(.*?)</.exec(text)?.[1];
};
const contentOf = async (path: string) => (await anna.send('GET', path)).text;

/** A folder of the members in which the guest works along, and in it a file that a member made. */
async function shared(right: 'read' | 'write' = 'write') {
  const name = `Gutachten ${crypto.randomUUID()}`;
  const folder = `/dav/${encodeURIComponent(name)}`;
  await anna.send('MKCOL', folder);
  await put(anna, `${folder}/Bericht.docx`, 'von Anna');
  const [row] = await town.house.rows<{ id: string }>('select id from file_entry where name = $1', [name]);
  const id = row?.id ?? '';
  const people = [{ membershipId: guestActor.membershipId, right, until: null }];
  await town.house.part(CirclesService).set(await town.own.actor('chair'), id, { everyone: 'write', nonPublic: false, people });
  return { folder, id, file: `${folder}/Bericht.docx` };
}

async function versionsOf(path: string): Promise<string[]> {
  const rows = await town.house.rows<{ made_by: string }>(
    'select v.made_by from file_version v join file_entry e on e.id = v.entry_id where e.number = $1 order by v.number', [Number(await idOf(path))]);
  return rows.map((row) => row.made_by.replace(`${town.own.mark} `, ''));
}
const listed = async (folder: string) =>
  [...(await anna.send('PROPFIND', folder, { headers: { depth: '1' }, body: propfind('d:displayname') })).text.matchAll(/<d:displayname>(.*?)</g)].map(([, name]) => name).slice(1).sort();

describe('a guest who works in a folder saves as programs do', () => {
  it('beside the file and then over it (LibreOffice on a mounted drive, gedit, KDE): the file keeps its number, its history and its rights', async () => {
    const { folder, file } = await shared();
    const number = await idOf(file);
    expect([await put(guest, `${folder}/.goutputstream-7QX1`, 'vom Gast'), await move(guest, `${folder}/.goutputstream-7QX1`, file)]).toEqual([201, 204]);
    expect([await contentOf(file), await idOf(file), await versionsOf(file), await listed(folder)]).toEqual(['vom Gast', number, ['member'], ['Bericht.docx']]);
    expect([await put(guest, `${folder}/Bericht.docx.part`, 'nochmals'), await move(guest, `${folder}/Bericht.docx.part`, file, { overwrite: 'T' })]).toEqual([201, 204]);
    expect(await versionsOf(file)).toEqual(['member', 'guest']);
  });

  it('with the old file put aside first (Word): when that shall go it takes the new content over, and nothing of it is lost', async () => {
    const { folder, file } = await shared();
    const number = await idOf(file);
    const [fresh, old] = [`${folder}/~WRD0001.tmp`, `${folder}/~WRL0002.tmp`];
    expect([
      await put(guest, fresh, 'vom Gast'),
      await move(guest, file, old, { overwrite: 'F' }),
      await move(guest, fresh, file, { overwrite: 'F' }),
      await guest.status('DELETE', old),
    ]).toEqual([201, 201, 201, 204]);
    expect([await contentOf(file), await idOf(file), (await versionsOf(file)).length, await listed(folder)]).toEqual(['vom Gast', number, 1, ['Bericht.docx']]);
    expect([await put(guest, file, 'und weiter'), await contentOf(file)]).toEqual([204, 'und weiter']);
  });

  it('under a lock, and with a lock file beside it that goes again (LibreOffice)', async () => {
    const { folder, file } = await shared();
    const beside = `${folder}/.~lock.Bericht.docx%23`;
    const locked = await guest.send('LOCK', file, { headers: { depth: '0' }, body: lockBody() });
    expect([locked.status, await put(guest, beside, 'Gast'), await put(anna, file, 'Anna')]).toEqual([200, 201, 423]);
    const headers = { if: `<${guest.origin}${file}> (${String(locked.headers['lock-token'])})` };
    await put(guest, `${folder}/lu1a2b.tmp`, 'vom Gast');
    expect([await move(guest, `${folder}/lu1a2b.tmp`, file), await move(guest, `${folder}/lu1a2b.tmp`, file, headers)]).toEqual([423, 204]);
    expect([await guest.status('DELETE', beside), await listed(folder), await versionsOf(file)]).toEqual([204, ['Bericht.docx'], ['member']]);
  });

  it('in a folder of their own beside it (TextEdit on a Mac)', async () => {
    const { folder, file } = await shared();
    const safe = `${folder}/Bericht.docx.sb-5d3c1f2e`;
    expect([await guest.status('MKCOL', safe), await put(guest, `${safe}/Bericht.docx`, 'vom Gast'), await move(guest, `${safe}/Bericht.docx`, file), await guest.status('DELETE', safe)]).toEqual([201, 201, 204, 204]);
    expect([await contentOf(file), await listed(folder), await versionsOf(file)]).toEqual(['vom Gast', ['Bericht.docx'], ['member']]);
  });

  it('and puts things where the same people see them', async () => {
    const { folder, file } = await shared();
    expect([await guest.status('MKCOL', `${folder}/Anlagen`), await move(guest, file, `${folder}/Anlagen/Bericht%20alt.docx`)]).toEqual([201, 201]);
    expect(await contentOf(`${folder}/Anlagen/Bericht%20alt.docx`)).toBe('von Anna');
  });

  it('and is told by letters what sync clients may let them do', async () => {
    const { folder, file } = await shared();
    await put(guest, `${folder}/Eigenes.txt`, 'x');
    const letters = async (path: string) => /<oc:permissions>(.*?)</.exec((await guest.send('PROPFIND', path, { headers: { depth: '0' }, body: propfind('oc:permissions') })).text)?.[1];
    expect([await letters(folder), await letters(file), await letters(`${folder}/Eigenes.txt`)]).toEqual(['RGNCK', 'RGNVW', 'RGDNVW']);
    const { text } = await guest.send('PROPFIND', folder, { headers: { depth: '1' }, body: propfind('oc:permissions') });
    expect([...text.matchAll(/<oc:permissions>(.*?)</g)].map(([, each]) => each).sort()).toEqual(['RGDNVW', 'RGNCK', 'RGNVW']);
  });
});

describe('a guest who works in a folder', () => {
  it('throws away nothing that somebody else made or has touched, and leaves nothing by a move that would do the same', async () => {
    const { folder, file } = await shared();
    await put(guest, `${folder}/Eigenes.txt`, 'eins');
    await put(anna, `${folder}/Eigenes.txt`, 'zwei');
    expect([await guest.status('DELETE', file), await guest.status('DELETE', `${folder}/Eigenes.txt`), await move(guest, file, `${folder}/Eigenes.txt`)]).toEqual([403, 403, 403]);
    await guest.status('MKCOL', `${folder}/Ordner`);
    await put(anna, `${folder}/Ordner/Von%20Anna.txt`, 'x');
    expect(await guest.status('DELETE', `${folder}/Ordner`)).toBeGreaterThanOrEqual(403);
    expect([await contentOf(file), await contentOf(`${folder}/Eigenes.txt`), await contentOf(`${folder}/Ordner/Von%20Anna.txt`)]).toEqual(['von Anna', 'zwei', 'x']);
  });

  it('takes nothing out of it, brings nothing in from elsewhere, and does not rename it away', async () => {
    const [one, other, reading] = [await shared(), await shared(), await shared('read')];
    await put(guest, `${one.folder}/Eigenes.txt`, 'x');
    const away = [`${other.folder}/Eigenes.txt`, `${reading.folder}/Eigenes.txt`, '/dav/Eigenes.txt', other.file];
    for (const destination of away) expect([destination, await move(guest, `${one.folder}/Eigenes.txt`, destination)]).toEqual([destination, 403]);
    for (const from of [other.file, reading.file]) expect([from, await move(guest, from, `${one.folder}/Geholt.docx`)]).toEqual([from, 403]);
    expect(await move(guest, one.folder, `${other.folder}/Ordner`)).toBe(403);
    expect([await contentOf(`${one.folder}/Eigenes.txt`), await contentOf(other.file), await contentOf(reading.file), await listed(one.folder)]).toEqual(['x', 'von Anna', 'von Anna', ['Bericht.docx', 'Eigenes.txt']]);
  });

  it('only reads where it was shared to be read', async () => {
    const { folder, file } = await shared('read');
    expect([await put(guest, `${folder}/neu.tmp`, 'x'), await put(guest, file, 'x'), await move(guest, file, `${folder}/b.docx`), await guest.status('DELETE', file)]).toEqual([403, 403, 403, 403]);
    expect(await contentOf(file)).toBe('von Anna');
  });
});

describe('a member who saves as Word does', () => {
  it('keeps the history too; whoever puts a file aside and leaves it there has two', async () => {
    const { folder, file } = await shared();
    const number = await idOf(file);
    await put(anna, `${folder}/~WRD1.tmp`, 'neu');
    expect([await move(anna, file, `${folder}/~WRL1.tmp`), await move(anna, `${folder}/~WRD1.tmp`, file)]).toEqual([201, 201]);
    expect([await idOf(`${folder}/~WRL1.tmp`), await contentOf(`${folder}/~WRL1.tmp`), await contentOf(file)]).toEqual([number, 'von Anna', 'neu']);
    await town.house.rows(`update dav_aside set at = now() - interval '1 hour'`);
    expect([await anna.status('DELETE', `${folder}/~WRL1.tmp`), await contentOf(file), await idOf(file) === number]).toEqual([204, 'neu', false]);
  });
});
