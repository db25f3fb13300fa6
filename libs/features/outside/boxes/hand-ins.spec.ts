import { randomBytes } from 'node:crypto';
import { outsideGuestRoutes as guest, outsideRoutes as routes, type HandIn } from '#contracts';
import { partSize } from '#features/files';
import { sha256 } from '#kernel';
import { House } from '../../../../test/support/house.js';
import { newTown, type Town } from '../../../../test/support/town.js';
import { Visitor } from '../../../../test/support/visitor.js';

let town: Town;
let chair: Visitor;
beforeAll(async () => {
  town = await newTown(await House.open());
  chair = await town.own.sit('chair');
}, 60_000);
afterAll(() => town.house.close());

const film = randomBytes(partSize + 1000);
const someone = () => new Visitor(town.house.origin);

async function open(mostFiles = 2, mostBytes = 3 * film.length) {
  const folderId = await town.own.folder();
  const body = { folderId, title: 'Sommerfest', expiresAt: new Date(Date.now() + 7 * 86_400_000).toISOString(), mostFiles, mostBytes };
  const { id, url } = await chair.ask<{ id: string; url: string }>(routes.openDropBox, { body }, town.own.fractionId);
  return { linkId: id, folderId, token: url.split('/').at(-1) ?? '' };
}
const begin = (token: string, name = 'Film.mp4', bytes = film.length) => someone().call(guest.beginHandIn, { params: { token }, body: { name, from: 'Frau Roth', bytes } });
const begun = async (token: string, name?: string) => (JSON.parse((await begin(token, name)).text) as HandIn).id;
const part = (token: string, upload: string, offset: number, bytes: Buffer = film.subarray(offset, offset + partSize), sum = sha256(bytes)) =>
  someone().call(guest.sendHandIn, { params: { token, upload }, query: { offset, sum }, body: new Blob([new Uint8Array(bytes)]) });
const stateOf = (token: string, upload: string) => someone().call(guest.getHandIn, { params: { token, upload } });
const left = async (token: string) => JSON.parse((await someone().call(guest.dropBox, { params: { token } })).text) as { filesLeft: number; bytesLeft: number };
const lying = async (folderId: string) =>
  (await town.house.rows<{ name: string; changed_by: string; sha256: string }>('select name, changed_by, sha256 from file_entry where parent_id = $1 order by name', [folderId])).map(({ name, changed_by: by, sha256: sum }) => [name, by, sum]);

describe('a large file into a drop box', () => {
  it('goes part by part and on where it stood; it is there with the last part, under the name of who brought it, with a receipt', async () => {
    const { token, folderId, linkId } = await open();
    const upload = await begun(token);
    expect(JSON.parse((await part(token, upload, 0)).text)).toMatchObject({ received: partSize, receipt: null });
    expect(await lying(folderId)).toEqual([]);
    expect(JSON.parse((await stateOf(token, upload)).text)).toMatchObject({ received: partSize, bytes: film.length, partBytes: partSize });
    expect((await part(token, upload, 0)).code).toBe('upload_elsewhere');
    expect((await part(token, upload, partSize, randomBytes(1000), sha256('anderes'))).code).toBe('checksum_wrong');
    const told = JSON.parse((await part(token, upload, partSize)).text) as HandIn;
    expect(told.receipt).toEqual({ name: 'Film.mp4', sha256: sha256(film) });
    expect(await lying(folderId)).toEqual([['Film.mp4', 'Frau Roth (Abgabe)', sha256(film)]]);
    expect(JSON.parse((await part(token, upload, film.length, Buffer.alloc(0))).text)).toMatchObject({ receipt: told.receipt });
    expect(await town.house.rows('select name from outside_act where link_id = $1', [linkId])).toEqual([{ name: 'Film.mp4 · Frau Roth' }]);
    expect(await left(token)).toMatchObject({ filesLeft: 1, bytesLeft: 2 * film.length });
  });

  it('stands beside one of the same name', async () => {
    const { token, folderId } = await open();
    for (let n = 0; n < 2; n += 1) {
      const upload = await begun(token);
      for (const offset of [0, partSize]) await part(token, upload, offset);
    }
    expect((await lying(folderId)).map(([name]) => name)).toEqual(['Film (2).mp4', 'Film.mp4']);
  });

  it('has its room from the moment it begins, also among many at once, and gives it back when it is given up or left alone', async () => {
    const { token } = await open(3);
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => begin(token, name)));
    expect([answers.filter(({ status }) => status === 200).length, new Set(answers.map(({ code }) => code))]).toEqual([3, new Set([null, 'drop_box_full'])]);
    expect((await left(token)).filesLeft).toBe(0);
    const small = () => someone().call(guest.handIn, { params: { token }, query: { name: 'klein.txt', from: 'Frau Roth' }, body: new Blob(['x']) });
    expect((await small()).code).toBe('drop_box_full');
    const [upload] = answers.flatMap(({ status, text }) => (status === 200 ? [(JSON.parse(text) as HandIn).id] : []));
    expect((await someone().call(guest.cancelHandIn, { params: { token, upload: upload ?? '' } })).status).toBe(200);
    expect((await left(token)).filesLeft).toBe(1);
    await town.house.rows(`update file_upload set expires_at = now() - interval '1 second' where link_id is not null`);
    expect((await left(token)).filesLeft).toBe(3);
    expect((await small()).status).toBe(200);
  });

  it('is refused at once when it is larger than what is left, and when its name is none', async () => {
    const { token } = await open(2, 1_000);
    expect((await begin(token)).code).toBe('drop_box_full');
    expect((await begin(token, 'CON', 10)).status).toBe(400);
    expect(await left(token)).toMatchObject({ filesLeft: 2, bytesLeft: 1_000 });
  });

  it('ends where the box ends or is full by then, and nothing of it appears', async () => {
    const [closed, full] = [await open(), await open()];
    const [one, other] = [await begun(closed.token), await begun(full.token)];
    for (const [box, upload] of [[closed, one], [full, other]] as const) expect((await part(box.token, upload, 0)).status).toBe(200);
    await chair.call(routes.revoke, { params: { link: closed.linkId } }, town.own.fractionId);
    await town.house.rows('update outside_link set uses = most_files where id = $1', [full.linkId]);
    expect([(await part(closed.token, one, partSize)).code, (await part(full.token, other, partSize)).code]).toEqual(['share_closed', 'drop_box_full']);
    expect([await lying(closed.folderId), await lying(full.folderId)]).toEqual([[], []]);
    expect(await town.house.rows('select 1 from file_upload where link_id = any ($1)', [[closed.linkId, full.linkId]])).toEqual([]);
  });

  it('is nothing to another link, to members, and beside their uploads; it leads to no other', async () => {
    const [here, there] = [await open(), await open()];
    const upload = await begun(here.token);
    const ofChair = await town.own.upload();
    for (const [token, id] of [[there.token, upload], [here.token, ofChair], [here.token, crypto.randomUUID()]] as const) {
      expect([(await stateOf(token, id)).code, (await part(token, id, 0)).code]).toEqual(['not_found', 'not_found']);
      expect((await someone().call(guest.cancelHandIn, { params: { token, upload: id } })).code).toBe('not_found');
    }
    expect((await chair.send('GET', `/api/fractions/${town.own.fractionId}/uploads/${upload}`)).code).toBe('not_found');
    expect((await part(here.token, upload, 0)).status).toBe(200);
  });
});
