import { Readable } from 'node:stream';
import { contentRoutes, fileRoutes } from '#contracts';
import { ContentService } from '#features/files';
import { harmlessVirus } from '#testing';
import { ClamdServer } from '../../../test/support/clamd.js';
import { House } from '../../../test/support/house.js';
import { newTown, type Town } from '../../../test/support/town.js';
import { until } from '../../../test/support/until.js';

let server: ClamdServer;
let town: Town;
beforeAll(async () => {
  server = await ClamdServer.open(1_000_000);
  town = await newTown(await House.open({ workshop: true, env: { CLAMD_ADDRESS: server.address, CLAMD_TIMEOUT_SECONDS: '1' } }));
});
afterAll(async () => {
  await town.house.close();
  server.close();
});
beforeEach(() => {
  server.temper = 'well';
});

async function bring(name: string, bytes: Buffer): Promise<string> {
  const { own, house } = town;
  return (await house.part(ContentService).upload(await own.actor('chair'), { name, folderId: null, content: Readable.from([bytes]), size: bytes.length })).id;
}
const call = async (route: (typeof contentRoutes)['preview'] | (typeof fileRoutes)['download'], file: string) =>
  (await town.own.sit('member')).call(route, { params: { file } }, town.own.fractionId);
const preview = async (file: string) => JSON.parse((await call(contentRoutes.preview, file)).text);
const judged = (file: string) => until(async () => ((await preview(file)).content.virus === 'waiting' ? null : preview(file)));

describe('a file that arrives where a scanner is configured', () => {
  it('is given to nobody until it was checked, and then to everybody who may read it', async () => {
    server.temper = 'silent';
    const file = await bring('waiting.txt', Buffer.from('harmlos'));
    expect((await preview(file)).show).toEqual({ as: 'nothing', why: 'held' });
    expect(await call(fileRoutes.download, file)).toMatchObject({ status: 409, code: 'being_checked' });
    server.temper = 'well';
    expect((await judged(file)).content.virus).toBe('clean');
    expect((await call(fileRoutes.download, file)).status).toBe(200);
  });

  it('with a virus is never given out, not read and not pictured', async () => {
    const file = await bring('virus.txt', harmlessVirus);
    expect((await judged(file)).content).toMatchObject({ virus: 'infected', thumbnail: false });
    expect(await call(fileRoutes.download, file)).toMatchObject({ status: 403, code: 'virus_found' });
    await until(async () => ((await preview(file)).content.reason === 'virus' ? true : null));
    expect(await town.house.rows('select 1 from file_text where file_id = $1', [file])).toEqual([]);
    expect(await town.house.rows<{ finding: string }>(`select finding from stored_object where verdict = 'infected'`)).toEqual([{ finding: 'Eicar-Test-Signature' }]);
  });

  it('that the scanner will not look at is given out and called unchecked', async () => {
    const file = await bring('gross.txt', Buffer.alloc(1_500_000, 'a'));
    expect((await judged(file)).content.virus).toBe('unchecked');
  });
});
