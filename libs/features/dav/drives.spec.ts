import { House } from '../../../test/support/house.js';
import { Program, type Brought } from '../../../test/support/program.js';
import { newTown, type Town } from '../../../test/support/town.js';

let town: Town;
let drive: Program;
beforeAll(async () => {
  town = await newTown(await House.open());
  drive = await Program.of(town.own, 'member');
});
afterAll(() => town.house.close());

/** The statuses of a conversation, in its order; each step may use what the one before was told. */
async function converse(program: Program, steps: readonly [method: string, path: string, brought?: Brought][]): Promise<string[]> {
  const told: string[] = [];
  for (const [method, path, brought] of steps) told.push(`${method} ${await program.status(method, path, brought)}`);
  return told;
}
const tokenOf = (headers: Awaited<ReturnType<Program['send']>>['headers']) => String(headers['lock-token']);

describe("Windows' Explorer as a drive", () => {
  const agent = { 'user-agent': 'Microsoft-WebDAV-MiniRedir/10.0.22631', 'translate': 'f' };
  const owner = '<D:owner><D:href>ANNA-PC\\anna</D:href></D:owner>';
  const lockInfo = `<?xml version="1.0" encoding="utf-8" ?><D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype>${owner}</D:lockinfo>`;
  const times = (at: string, attributes: string) =>
    `<?xml version="1.0" encoding="utf-8" ?><D:propertyupdate xmlns:D="DAV:" xmlns:Z="urn:schemas-microsoft-com:"><D:set><D:prop><Z:Win32CreationTime>${at}</Z:Win32CreationTime>` +
    `<Z:Win32LastAccessTime>${at}</Z:Win32LastAccessTime><Z:Win32LastModifiedTime>${at}</Z:Win32LastModifiedTime><Z:Win32FileAttributes>${attributes}</Z:Win32FileAttributes></D:prop></D:set></D:propertyupdate>`;

  it('is told at the first word what this is, and looks around without saying what it wants to know', async () => {
    const stranger = await new Program(drive.origin).send('PROPFIND', '/dav/', { headers: { ...agent, 'depth': '0', 'content-length': '0' } });
    expect([stranger.status, stranger.headers['www-authenticate']]).toEqual([401, expect.stringMatching(/^Basic realm=/)]);
    const hello = await drive.send('OPTIONS', '/dav/', { headers: agent });
    expect([hello.status, hello.headers['dav'], hello.headers['ms-author-via']]).toEqual([200, expect.stringMatching(/1.*2/), 'DAV']);
    for (const depth of ['0', '1']) {
      const { status, text } = await drive.send('PROPFIND', '/dav', { headers: { ...agent, depth, 'content-length': '0' } });
      expect([status, text]).toEqual([207, expect.stringContaining('<d:collection/>')]);
    }
  });

  it('saves a file: nothing first, then times, a lock, the content under it, times again; opened again it is there', async () => {
    const path = '/dav/Vorlage%20%C3%BCber%20Schulwege.txt';
    expect(await converse(drive, [
      ['PROPFIND', path, { headers: { ...agent, 'depth': '0', 'content-length': '0' } }],
      ['PUT', path, { headers: agent, body: '' }],
    ])).toEqual(['PROPFIND 404', 'PUT 201']);
    const locked = await drive.send('LOCK', path, { headers: { ...agent, timeout: 'Second-3600', depth: '0' }, body: lockInfo });
    expect([locked.status, locked.text]).toEqual([200, expect.stringContaining('<d:timeout>Second-3600</d:timeout>')]);
    const holding = { ...agent, if: `(${tokenOf(locked.headers)})` };
    expect(await converse(drive, [
      ['PROPPATCH', path, { headers: holding, body: times('Thu, 26 Nov 2026 10:00:00 GMT', '00000020') }],
      ['HEAD', path, { headers: agent }],
      ['PUT', path, { headers: holding, body: 'Sichere Schulwege' }],
      ['PROPPATCH', path, { headers: holding, body: times('Thu, 26 Nov 2026 10:00:05 GMT', '00000020') }],
      ['LOCK', path, { headers: { ...holding, timeout: 'Second-3600' } }],
      ['UNLOCK', path, { headers: { ...agent, 'lock-token': tokenOf(locked.headers) } }],
    ])).toEqual(['PROPPATCH 207', 'HEAD 200', 'PUT 204', 'PROPPATCH 207', 'LOCK 200', 'UNLOCK 204']);
    const all = await drive.send('PROPFIND', path, { headers: { ...agent, 'depth': '0', 'content-length': '0' } });
    expect(all.text).toMatch(/Win32LastModifiedTime[^>]*>Thu, 26 Nov 2026 10:00:05 GMT</);
    expect((await drive.send('GET', path, { headers: agent })).text).toBe('Sichere Schulwege');
  });

  it('makes a folder, names it anew and moves a file into it, as if it wrote over what is not there', async () => {
    const to = (path: string) => ({ headers: { ...agent, destination: `${drive.origin}${path}`, overwrite: 'F' } });
    await drive.status('PUT', '/dav/lose.txt', { body: 'x' });
    expect(await converse(drive, [
      ['MKCOL', '/dav/Neuer%20Ordner', { headers: agent }],
      ['MOVE', '/dav/Neuer%20Ordner', to('/dav/Antr%C3%A4ge')],
      ['MOVE', '/dav/lose.txt', to('/dav/Antr%C3%A4ge/lose.txt')],
      ['MOVE', '/dav/Antr%C3%A4ge/lose.txt', to('/dav/Antr%C3%A4ge/LOSE.TXT')],
      ['DELETE', '/dav/Antr%C3%A4ge', { headers: agent }],
    ])).toEqual(['MKCOL 201', 'MOVE 201', 'MOVE 201', 'MOVE 201', 'DELETE 204']);
  });
});

describe("macOS' Finder as a drive", () => {
  const agent = { 'user-agent': 'WebDAVFS/3.0.0 (03008000) Darwin/23.5.0 (x86_64)' };
  const lockInfo = '<?xml version="1.0" encoding="utf-8"?>\n<D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner><D:href>http://www.apple.com/webdav_fs/</D:href></D:owner></D:lockinfo>';
  const asked = '<?xml version="1.0" encoding="utf-8"?>\n<D:propfind xmlns:D="DAV:"><D:prop><D:getlastmodified/><D:getcontentlength/><D:creationdate/><D:resourcetype/></D:prop></D:propfind>';
  const space = '<?xml version="1.0" encoding="utf-8"?>\n<D:propfind xmlns:D="DAV:"><D:prop><D:quota-available-bytes/><D:quota-used-bytes/><D:quota/><D:quotaused/></D:prop></D:propfind>';

  /** As Finder brings a file: an empty one, a lock, then the content in chunks with its length in a header of its own. */
  async function bring(path: string, content: string): Promise<string[]> {
    const told = [`PUT ${await drive.status('PUT', path, { headers: agent, body: '' })}`];
    const locked = await drive.send('LOCK', path, { headers: { ...agent, depth: '0', timeout: 'Second-600' }, body: lockInfo });
    const chunked = { 'transfer-encoding': 'chunked', 'x-expected-entity-length': String(Buffer.byteLength(content)), 'if': `(${tokenOf(locked.headers)})` };
    const rest = await converse(drive, [
      ['PUT', path, { headers: { ...agent, ...chunked }, body: content }],
      ['PROPFIND', path, { headers: { ...agent, depth: '0' }, body: asked }],
      ['UNLOCK', path, { headers: { ...agent, 'lock-token': tokenOf(locked.headers) } }],
    ]);
    return [...told, `LOCK ${locked.status}`, ...rest];
  }

  it('connects, asks for the room that is left, and finds that its own small files are not there', async () => {
    const room = await drive.send('PROPFIND', '/dav/', { headers: { ...agent, depth: '0' }, body: space });
    expect([room.status, room.text]).toEqual([207, expect.stringMatching(/quota-available-bytes>\d+</)]);
    const small = ['/dav/.DS_Store', '/dav/._.', '/dav/.hidden', '/dav/.metadata_never_index'];
    expect(await converse(drive, small.map((path) => ['PROPFIND', path, { headers: { ...agent, depth: '0' }, body: asked }]))).toEqual(
      Array.from({ length: 4 }, () => 'PROPFIND 404'),
    );
  });

  it('brings a file with what it keeps beside it, reads it back, and takes both away', async () => {
    const whole = ['PUT 201', 'LOCK 200', 'PUT 204', 'PROPFIND 207', 'UNLOCK 204'];
    const path = `/dav/${encodeURIComponent('Übersicht.pdf'.normalize('NFD'))}`;
    const beside = `/dav/${encodeURIComponent('._Übersicht.pdf'.normalize('NFD'))}`;
    expect(await bring(path, '%PDF-1.7 '.repeat(20_000))).toEqual(whole);
    expect(await bring(beside, 'Mac OS X')).toEqual(whole);
    expect(await bring('/dav/.DS_Store', 'Bud1')).toEqual(whole);
    const part = await drive.send('GET', path, { headers: { ...agent, range: 'bytes=0-7' } });
    expect([part.status, part.text]).toEqual([206, '%PDF-1.7']);
    expect(await town.house.rows(`select 1 from file_entry where name = $1`, ['Übersicht.pdf'.normalize('NFC')])).toHaveLength(1);
    expect(await converse(drive, [['DELETE', beside, { headers: agent }], ['DELETE', path, { headers: agent }]])).toEqual(['DELETE 204', 'DELETE 204']);
  });

  it('is not told that a file has arrived that is shorter than announced', async () => {
    const headers = { ...agent, 'transfer-encoding': 'chunked', 'x-expected-entity-length': '100' };
    expect(await drive.status('PUT', '/dav/kurz.bin', { headers, body: 'zu kurz' })).toBeGreaterThanOrEqual(400);
    expect(await drive.status('HEAD', '/dav/kurz.bin')).toBe(404);
  });
});
