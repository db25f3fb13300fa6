import { outsideGuestRoutes as guest, outsideRoutes as routes } from '#contracts';
import { House } from '../../../../test/support/house.js';
import { newTown, type Town } from '../../../../test/support/town.js';
import { Visitor } from '../../../../test/support/visitor.js';

let town: Town;
let chair: Visitor;
beforeAll(async () => {
  town = await newTown(await House.open());
  chair = await town.own.sit('chair');
});
afterAll(() => town.house.close());

const fraction = () => town.own.fractionId;
const someone = () => new Visitor(town.house.origin);

describe('a box for files from outside', () => {
  const open = async (mostFiles = 2, mostBytes = 1_000) => {
    const folderId = await town.own.folder();
    const { url } = await chair.ask<{ url: string }>(routes.openDropBox, { body: { folderId, title: 'Sommerfest', expiresAt: new Date(Date.now() + 7 * 86_400_000).toISOString(), mostFiles, mostBytes } }, fraction());
    return { folderId, token: url.split('/').at(-1) ?? '' };
  };
  const handIn = (token: string, name: string, body: string) => someone().call(guest.handIn, { params: { token }, query: { name, from: 'Frau Roth' }, body: new Blob([body]) });

  it('takes files, keeps twins apart, and says who brought them', async () => {
    const { token, folderId } = await open();
    expect([(await handIn(token, 'Foto.txt', 'eins')).status, JSON.parse((await handIn(token, 'Foto.txt', 'zwei')).text)]).toMatchObject([200, { name: 'Foto (2).txt' }]);
    const rows = await town.house.rows<{ name: string; changed_by: string }>('select name, changed_by from file_entry where parent_id = $1 order by name', [folderId]);
    expect(rows).toEqual([{ name: 'Foto (2).txt', changed_by: 'Frau Roth (Abgabe)' }, { name: 'Foto.txt', changed_by: 'Frau Roth (Abgabe)' }]);
  });

  it('is full after the agreed number and size, also for many at once', async () => {
    const { token } = await open(3);
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => handIn(token, `${name}.txt`, name)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([null, 'drop_box_full']));
    const small = await open(3, 10);
    expect((await handIn(small.token, 'groß.txt', 'x'.repeat(11))).code).toBe('drop_box_full');
    expect((await handIn(small.token, 'klein.txt', 'x'.repeat(10))).status).toBe(200);
  });

  it('shows nothing of what lies in it, and opens as nothing else', async () => {
    const { token } = await open();
    await handIn(token, 'Geheim.txt', 'geheim');
    expect((await someone().call(guest.dropBox, { params: { token } })).text).not.toMatch(/Geheim/);
    expect((await someone().call(guest.door, { params: { token } })).code).toBe('share_closed');
    expect((await someone().call(guest.content, { params: { token } })).code).toBe('share_closed');
  });

  it('gives room back when a file does not arrive', async () => {
    const { token } = await open(1);
    expect((await handIn(token, 'CON\u0007', 'x')).status).toBe(400);
    expect((await handIn(token, 'gut.txt', 'x')).status).toBe(200);
  });
});
