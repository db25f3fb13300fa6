import { noteLimits, noteRoutes as routes, type NoteShape, type Role } from '#contracts';
import { House } from '../../../test/support/house.js';
import { newTown, type Town } from '../../../test/support/town.js';

let town: Town;
beforeAll(async () => {
  town = await newTown(await House.open());
});
afterAll(() => town.house.close());

const stroke = (points: number[] = [0, 0, 100, 100]): NoteShape => ({ kind: 'ink', colour: 'red', width: 20, points });
const newNote = () => crypto.randomUUID().replaceAll('-', '');
const put = async (role: Role, file: string, note: string, shape: unknown = stroke(), shared = false) =>
  (await town.own.sit(role)).call(routes.put, { params: { file, note }, body: { page: 1, shape, shared } }, town.own.fractionId);
const notesOf = async (role: Role, file: string) =>
  (await (await town.own.sit(role)).ask<{ notes: { id: string; mine: boolean; author: string; page: number }[] }>(routes.list, { params: { file } }, town.own.fractionId)).notes;

describe('a note on a PDF', () => {
  it('is seen by its maker alone until it is shared, and then by all who may read the file', async () => {
    const [file, note] = [await town.own.file(), newNote()];
    await put('member', file, note);
    expect(await notesOf('member', file)).toMatchObject([{ id: note, mine: true }]);
    expect(await notesOf('chair', file)).toEqual([]);
    await (await town.own.sit('member')).ask(routes.share, { params: { file }, body: { shared: true } }, town.own.fractionId);
    expect(await notesOf('chair', file)).toMatchObject([{ id: note, mine: false }]);
  });

  it('sent twice after a broken line is one note, and never becomes that of somebody else', async () => {
    const [file, note] = [await town.own.file(), newNote()];
    expect([(await put('member', file, note)).status, (await put('member', file, note, stroke([5, 5]))).status]).toEqual([200, 200]);
    expect(await put('chair', file, note)).toMatchObject({ status: 404 });
    expect(await notesOf('member', file)).toHaveLength(1);
  });

  it('is taken back by its maker and by nobody else', async () => {
    const { file, note } = await town.own.noted(true);
    const remove = async (role: Role) => (await (await town.own.sit(role)).call(routes.remove, { params: { file, note } }, town.own.fractionId)).status;
    expect([await remove('member'), await remove('manager')]).toEqual([200, 200]);
    expect(await notesOf('chair', file)).toHaveLength(1);
    expect([await remove('chair'), await remove('chair')]).toEqual([200, 200]);
    expect(await notesOf('chair', file)).toEqual([]);
  });

  it('never changes the file', async () => {
    const file = await town.own.file();
    const before = await town.house.rows('select object_id, sha256, etag, version from file_entry where id = $1', [file]);
    await put('member', file, newNote());
    expect(await town.house.rows('select object_id, sha256, etag, version from file_entry where id = $1', [file])).toEqual(before);
  });

  it.each([
    ['with too many points', stroke(Array.from({ length: noteLimits.points * 2 + 2 }, () => 1))],
    ['with half a point', stroke([1, 2, 3])],
    ['far outside of the page', stroke([999_999, 0])],
    ['in a colour of its own', { ...stroke(), colour: '#f00"/><script>' }],
    ['with unknown parts', { ...stroke(), onload: 'alert(1)' }],
    ['with more words than a page has', { kind: 'highlight', colour: 'yellow', boxes: [[0, 0, 1, 1]], words: 'x'.repeat(3_000) }],
  ])('is refused %s', async (_, shape) => {
    expect(await put('member', await town.own.file(), newNote(), shape)).toMatchObject({ status: 400, code: 'invalid_input' });
  });

  it('goes with its file, and is not found in another fraction', async () => {
    const { file } = await town.own.noted(true);
    const rival = await (await town.rival.sit('chair')).call(routes.list, { params: { file } }, town.rival.fractionId);
    expect(rival.status).toBe(404);
    await town.own.trash(file);
    expect((await (await town.own.sit('chair')).call(routes.list, { params: { file } }, town.own.fractionId)).status).toBe(404);
  });
});
