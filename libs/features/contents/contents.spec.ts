import { Readable } from 'node:stream';
import { contentRoutes, everydayRoutes, fileRoutes } from '#contracts';
import { ContentService } from '#features/files';
import { ObjectStore } from '#ports';
import { docx, pdf } from '../../../test/samples/documents.js';
import { photo } from '../../../test/samples/photo.js';
import { House } from '../../../test/support/house.js';
import type { Place } from '../../../test/support/place.js';
import { newTown, type Town } from '../../../test/support/town.js';
import { until } from '../../../test/support/until.js';

let town: Town;
let place: Place;
beforeAll(async () => {
  town = await newTown(await House.open({ workshop: true }));
  place = town.own;
});
afterAll(() => town.house.close());

let count = 0;
async function bring(name: string, content: Buffer | string, by: 'any' | 'new' = 'new', folderId: string | null = null): Promise<string> {
  const bytes = Buffer.from(content);
  count += by === 'new' ? 1 : 0;
  return (await town.house.part(ContentService).upload(await place.actor('chair'), { name: by === 'new' ? `${count}-${name}` : name, folderId, when: by, content: Readable.from([bytes]), size: bytes.length })).id;
}

const call = async (role: 'chair' | 'member' | 'guest', route: Parameters<Awaited<ReturnType<Place['sit']>>['call']>[0], bringing: object) =>
  (await place.sit(role)).call(route, bringing, place.fractionId);

async function stateOf(file: string) {
  const answer = await call('chair', contentRoutes.states, { query: { files: file } });
  return JSON.parse(answer.text).items[0];
}
/** As soon as the file was looked at. */
const read = (file: string) => until(async () => ((await stateOf(file)).state === 'pending' ? null : stateOf(file)));
async function found(q: string, role: 'chair' | 'guest' = 'chair'): Promise<{ id: string; excerpt: string | null; page: number | null }[]> {
  return JSON.parse((await call(role, everydayRoutes.search, { query: { q } })).text).files;
}
const idsFor = async (q: string, role: 'chair' | 'guest' = 'chair') => (await found(q, role)).map(({ id }) => id);

describe('what is written in files', () => {
  it('is found, with its place and its page, by any form of the word and inside of longer ones', async () => {
    const file = await bring('vorlage.pdf', pdf('Der Haushalt der Stadt', 'Die Stra\xdfenbeleuchtung wird erneuert'));
    expect(await read(file)).toMatchObject({ state: 'searchable', reason: null });
    for (const q of ['Beleuchtung', 'strassenbeleuchtung', 'Straßenbeleuchtungen', 'beleuchtun', 'erneuern haushalts']) expect(await idsFor(q)).toContain(file);
    const [hit] = (await found('Beleuchtung')).filter(({ id }) => id === file);
    expect(hit).toMatchObject({ page: 2, excerpt: expect.stringContaining('Straßenbeleuchtung') });
    expect(await idsFor('Beleuchtung Schwimmbad')).not.toContain(file);
  });

  it('of a newer version replaces what was written before, and in the trash it is not found', async () => {
    const folder = await place.folder();
    const file = await bring('entwurf.txt', 'Quittenbäume', 'any', folder);
    await read(file);
    await bring('entwurf.txt', 'Apfelbäume', 'any', folder);
    await until(async () => ((await idsFor('Apfelbaum')).includes(file) ? true : null));
    expect(await idsFor('Quittenbaum')).toEqual([]);
    await place.trash(file);
    expect(await idsFor('Apfelbaum')).toEqual([]);
  });

  it('is found by nobody who may not see the file, and in no other fraction', async () => {
    const file = await bring('geheim.txt', 'Grundstücksverhandlung');
    await read(file);
    expect(await idsFor('Grundstück')).toContain(file);
    expect(await idsFor('Grundstück', 'guest')).toEqual([]);
    const rival = await (await town.rival.sit('chair')).call(everydayRoutes.search, { query: { q: 'Grundstück' } }, town.rival.fractionId);
    expect(JSON.parse(rival.text).files).toEqual([]);
  });

  it('is fetched whole only where somebody reads it; of what nobody knows the first bytes are enough', async () => {
    const store = town.house.part(ObjectStore);
    const get = store.get.bind(store);
    let fetched = 0;
    const watch = jest.spyOn(store, 'get').mockImplementation(async (key, range) => {
      fetched += range ? range.end - range.start + 1 : await store.size(key);
      return get(key, range);
    });
    try {
      expect((await read(await bring('messwerte.bin', Buffer.alloc(3_000_000, Buffer.from([0, 1, 2]))))).reason).toBe('format');
      expect(fetched).toBeLessThan(300_000);
      const words = await bring('protokoll.txt', `${'Tagesordnung '.repeat(40_000)} Wildbienenhotel`);
      expect((await read(words)).state).toBe('searchable');
      expect(await idsFor('Wildbienenhotel')).toContain(words);
    } finally {
      watch.mockRestore();
    }
  });

  it('that cannot be read is told with its reason, and the file is there all the same', async () => {
    const broken = await bring('kaputt.pdf', '%PDF-1.7\nkaputt');
    const scan = await bring('scan.pdf', pdf('', ''));
    const raw = await bring('daten.bin', Buffer.from([0, 1, 2, 3]));
    expect(await Promise.all([read(broken), read(scan), read(raw)])).toMatchObject([{ reason: 'damaged' }, { reason: 'no_text' }, { reason: 'format' }]);
    expect((await call('member', fileRoutes.download, { params: { file: broken } })).status).toBe(200);
  });

  it('is found after a start by a house that had not read it', async () => {
    const file = await bring('alt.docx', docx('Vermächtnis der Gründer'));
    await read(file);
    await town.house.rows('delete from file_content where file_id = $1', [file]);
    await town.house.rows('delete from content_index where file_id = $1', [file]);
    expect(await stateOf(file)).toMatchObject({ state: 'pending' });
    const { Arrivals } = await import('./arrivals.js');
    await town.house.part(Arrivals).catchUp(false);
    expect(await read(file)).toMatchObject({ state: 'searchable' });
    expect(await idsFor('Vermächtnis')).toContain(file);
  });
});

describe('the picture of a file', () => {
  it('is drawn of a PDF and of a photo from an iPad, which browsers cannot show by itself', async () => {
    const paper = await bring('bild.pdf', pdf('Titelblatt'));
    const heic = await bring('foto.heic', photo());
    expect([(await read(paper)).thumbnail, (await read(heic)).thumbnail]).toEqual([true, true]);
    const small = await call('member', contentRoutes.thumbnail, { params: { file: paper } });
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const preview = JSON.parse((await call('member', contentRoutes.preview, { params: { file: heic } })).text);
    expect(preview.show).toEqual({ as: 'image', from: 'picture' });
    expect((await call('member', contentRoutes.picture, { params: { file: heic } })).status).toBe(200);
  });

  it('lies encrypted in the store like the file itself, and goes with it', async () => {
    const file = await bring('weg.pdf', pdf('Verg\xe4nglichkeit'));
    await read(file);
    const made = await town.house.rows<{ thumbnail_id: string }>('select thumbnail_id from file_content where file_id = $1', [file]);
    const { EntriesErased } = await import('#features/files');
    const { Events, houseActor } = await import('#kernel');
    const { FractionDb } = await import('#persistence');
    await town.house.part(FractionDb).run(houseActor(place.fractionId, 'Probe'), () => town.house.part(Events).emit(new EntriesErased([file])));
    expect(await town.house.rows('select state from stored_object where id = $1', [made[0]?.thumbnail_id])).toEqual([{ state: 'removed' }]);
    expect(await town.house.rows('select 1 from file_text where file_id = $1', [file])).toEqual([]);
    const known = () => town.house.rows(`select 1 from content_word where word like 'vergang%'`);
    expect(await known()).toHaveLength(1);
    const { Arrivals } = await import('./arrivals.js');
    await town.house.part(Arrivals).catchUp(true);
    expect(await known()).toEqual([]);
  });

  it.each([
    ['seite.html', '<script>alert(1)</script>'],
    ['bild.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['daten.xml', '<?xml version="1.0"?><x/>'],
  ])('is not made of %s, which is never shown by its own bytes', async (name, content) => {
    const file = await bring(name, content);
    const preview = JSON.parse((await call('member', contentRoutes.preview, { params: { file } })).text);
    expect(preview.show).toEqual({ as: 'nothing', why: 'format' });
    const bytes = await call('member', fileRoutes.download, { params: { file }, query: { show: 'true' } });
    expect(bytes.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(bytes.headers.get('content-security-policy')).toMatch(/^sandbox/);
    expect(bytes.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
