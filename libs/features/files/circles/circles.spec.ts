import { houseActor, type MemberActor } from '#kernel';
import type { Role } from '#contracts';
import { refusal, withDesk, type FilesDesk } from '../desk.testing.js';
import { bringing, seated } from '../room.testing.js';

let desk: FilesDesk;
let berta: MemberActor;
let guest: MemberActor;
withDesk((fresh) => (desk = fresh));
beforeEach(async () => {
  desk.anna = await seated(desk.room, desk.anna.fractionId, 'member', 'Anna');
  berta = await seated(desk.room, desk.anna.fractionId, 'member', 'Berta');
  guest = await seated(desk.room, desk.anna.fractionId, 'guest', 'Gerd Gast');
});

const person = ({ membershipId }: MemberActor, right: 'read' | 'write' = 'read', until: string | null = null) => ({ membershipId, right, until });
const only = (id: string, ...people: ReturnType<typeof person>[]) => desk.room.circles.set(desk.anna, id, { everyone: 'none', nonPublic: false, people });
const nonPublic = (id: string, ...people: ReturnType<typeof person>[]) => desk.room.circles.set(desk.anna, id, { everyone: 'none', nonPublic: true, people });
const seenBy = async (who: MemberActor, folder: string | null = null) => {
  const { folders, files } = await desk.room.files.list(who, folder);
  return [...folders, ...files].map(({ name }) => name);
};
const get = (who: MemberActor, id: string) => desk.room.contents.download(who, id, { inline: false, range: {} });

describe('who sees a file', () => {
  it('is the whole fraction, until a folder is kept for a few; then nobody else finds a trace of it anywhere', async () => {
    const outer = await desk.folder('Personal');
    const inner = await desk.folder('Bewerbungen', outer);
    const file = await desk.file('Zeugnis.txt', 'geheim', inner);
    expect(await seenBy(berta)).toEqual(['Personal']);
    await only(outer);
    expect([await seenBy(desk.anna), await seenBy(berta)]).toEqual([['Personal'], []]);
    await expect(desk.room.files.list(berta, inner)).rejects.toEqual(refusal('not_found'));
    await expect(get(berta, file)).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.versions.list(berta, file)).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.circles.get(berta, file)).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.copying.copy(berta, 'file', file, { folderId: null })).rejects.toEqual(refusal('not_found'));
    expect(await desk.room.files.searchByName(berta, 'Zeugnis', 9)).toEqual([]);
    expect(await desk.room.files.recent(berta, 9)).toEqual([]);
    expect(await desk.room.listing.at(berta, ['Personal', 'Bewerbungen', 'Zeugnis.txt'])).toBeNull();
    expect((await desk.room.usage.of(berta, null)).folders).toEqual([]);
    await desk.room.trash.remove(desk.anna, 'folder', outer);
    expect((await desk.room.trash.list(berta)).items).toEqual([]);
    await expect(desk.room.trash.restore(berta, 'folder', outer)).rejects.toEqual(refusal('not_found'));
    await desk.room.trash.restore(desk.anna, 'folder', outer);
    expect([await seenBy(desk.anna, inner), await seenBy(berta)]).toEqual([['Zeugnis.txt'], []]);
  });

  it('may be one who reads and does not change', async () => {
    const folder = await desk.folder('Satzung');
    const file = await desk.file('Satzung.txt', 'x', folder);
    await only(folder, person(berta));
    expect(await seenBy(berta, folder)).toEqual(['Satzung.txt']);
    await expect(desk.room.contents.upload(berta, bringing('neu.txt', 'x', folder))).rejects.toEqual(refusal('read_only'));
    await expect(desk.room.arranging.change(berta, 'file', file, { name: 'Anders.txt' })).rejects.toEqual(refusal('read_only'));
    await expect(desk.room.trash.remove(berta, 'file', file)).rejects.toEqual(refusal('read_only'));
    await expect(desk.room.circles.set(berta, file, { everyone: 'write', nonPublic: false, people: [] })).rejects.toEqual(refusal('read_only'));
  });

  it('may be a guest, who finds at the top what was shared and nothing around it, until the day it ends', async () => {
    const folder = await desk.folder('Verkehr');
    const file = await desk.file('Gutachten.txt', 'x', folder);
    await desk.file('Intern.txt', 'x', folder);
    const until = new Date(desk.room.clock.now().getTime() + 24 * 3600 * 1000).toISOString();
    await desk.room.circles.set(desk.anna, file, { everyone: 'write', nonPublic: false, people: [person(guest, 'read', until)] });
    expect([await seenBy(guest), await seenBy(berta, folder)]).toEqual([['Gutachten.txt'], ['Gutachten.txt', 'Intern.txt']]);
    expect((await desk.room.listing.at(guest, ['Gutachten.txt']))?.id).toBe(file);
    expect((await desk.room.files.one(guest, file)).path).toEqual([]);
    await expect(desk.room.files.list(guest, folder)).rejects.toEqual(refusal('not_found'));
    expect((await desk.room.circles.get(desk.anna, file)).readers).toBe(3);
    desk.room.clock.advanceDays(2);
    expect(await seenBy(guest)).toEqual([]);
    await expect(get(guest, file)).rejects.toEqual(refusal('not_found'));
  });

  it('may let a guest work in a folder, who brings, renames and makes new versions there and nothing else, until the day it ends', async () => {
    const folder = await desk.folder('Gutachten');
    const file = await desk.file('Entwurf.txt', 'x', folder);
    const reader = await seated(desk.room, desk.anna.fractionId, 'expert_citizen', 'Lena Liest');
    const until = new Date(desk.room.clock.now().getTime() + 24 * 3600 * 1000).toISOString();
    await desk.room.circles.set(desk.anna, folder, { everyone: 'write', nonPublic: false, people: [person(guest, 'write', until), person(reader)] });
    const brought = await desk.room.contents.upload(guest, bringing('Neu.txt', 'x', folder));
    await desk.room.arranging.change(guest, 'file', brought.id, { name: 'Neuer.txt' });
    await desk.room.contents.upload(guest, { ...bringing('Entwurf.txt', 'xx', folder), when: { etag: (await desk.room.listing.one(guest, file)).etag } });
    await desk.room.versions.restore(guest, file, 1);
    expect(await seenBy(berta, folder)).toEqual(['Entwurf.txt', 'Neuer.txt']);
    expect((await desk.room.files.list(guest, folder)).may).toEqual({ write: true });
    expect((await desk.room.files.one(guest, file)).file.may).toEqual({ change: true, arrange: false, remove: false, share: false });

    await expect(desk.room.contents.upload(reader, bringing('Von mir.txt', 'x', folder))).rejects.toEqual(refusal('read_only'));
    await expect(desk.room.arranging.change(reader, 'file', file, { name: 'Anders.txt' })).rejects.toEqual(refusal('read_only'));
    await expect(desk.room.arranging.change(guest, 'file', file, { parentId: null })).rejects.toEqual(refusal('forbidden'));
    await expect(desk.room.contents.upload(guest, bringing('Oben.txt', 'x'))).rejects.toEqual(refusal('forbidden'));
    await expect(desk.room.trash.remove(guest, 'file', file)).rejects.toEqual(refusal('forbidden'));
    await expect(desk.room.circles.set(guest, file, { everyone: 'none', nonPublic: false, people: [] })).rejects.toEqual(refusal('forbidden'));

    desk.room.clock.advanceDays(2);
    await expect(desk.room.contents.upload(guest, bringing('Zu spät.txt', 'x', folder))).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.arranging.change(guest, 'file', file, { name: 'Zu spät.txt' })).rejects.toEqual(refusal('not_found'));
  });

  it('lets such a guest throw away and take back what nobody else has touched, and copy within the folder', async () => {
    const folder = await desk.folder('Gutachten');
    const file = await desk.file('Entwurf.txt', 'x', folder);
    await desk.room.circles.set(desk.anna, folder, { everyone: 'write', nonPublic: false, people: [person(guest, 'write')] });
    const { id: sketch } = await desk.room.contents.upload(guest, bringing('Skizze.txt', 'x', folder));
    expect((await desk.room.files.one(guest, sketch)).file.may).toEqual({ change: true, arrange: false, remove: true, share: false });
    await desk.room.trash.remove(guest, 'file', sketch);
    expect(await seenBy(guest, folder)).toEqual(['Entwurf.txt']);
    await desk.room.trash.restore(guest, 'file', sketch);
    await desk.room.copying.copy(guest, 'file', file, { folderId: folder });
    expect(await seenBy(guest, folder)).toEqual(['Entwurf (2).txt', 'Entwurf.txt', 'Skizze.txt']);

    await expect(desk.room.copying.copy(guest, 'file', file, { folderId: null })).rejects.toEqual(refusal('forbidden'));
    await desk.room.trash.remove(desk.anna, 'file', file);
    await expect(desk.room.trash.restore(guest, 'file', file)).rejects.toEqual(refusal('forbidden'));
  });

  it('is for guests to read only where it is non-public', async () => {
    const folder = await desk.folder('Personal');
    const file = await desk.file('Vertrag.txt', 'x', folder);
    await expect(nonPublic(folder, person(guest, 'write'))).rejects.toEqual(refusal('invalid_input'));
    await nonPublic(folder, person(guest));
    expect((await desk.room.files.one(guest, file)).file.may).toEqual({ change: false, arrange: false, remove: false, share: false });
    await expect(desk.room.contents.upload(guest, bringing('Neu.txt', 'x', folder))).rejects.toEqual(refusal('read_only'));
  });

  it('follows the folder to which it is moved, except when it is non-public: that label goes along', async () => {
    const [closed, secret] = [await desk.folder('Vorstand'), await desk.folder('Nichtöffentlich')];
    const [plain, labelled] = [await desk.file('Plan.txt', 'x', closed), await desk.file('Vertrag.txt', 'x', secret)];
    await only(closed);
    await nonPublic(secret);
    for (const id of [plain, labelled]) await desk.room.arranging.change(desk.anna, 'file', id, { parentId: null });
    expect(await seenBy(berta)).toEqual(['Plan.txt']);
    const copy = await desk.room.copying.copy(desk.anna, 'file', labelled, { folderId: null });
    await expect(get(berta, copy.id)).rejects.toEqual(refusal('not_found'));
    expect((await desk.room.circles.get(desk.anna, copy.id)).nonPublic).toBe(true);
    await desk.room.arranging.change(desk.anna, 'file', plain, { parentId: secret });
    await expect(get(berta, plain)).rejects.toEqual(refusal('not_found'));
  });

  it('is written down where it is non-public, for the leads; others are not asked', async () => {
    const chair = await seated(desk.room, desk.anna.fractionId, 'chair', 'Chris Vorsitz');
    const file = await desk.file('Vertrag.txt', 'x');
    await get(berta, file);
    await nonPublic(file, person(berta), person(chair));
    await get(berta, file);
    await get(berta, file);
    const { entries } = await desk.room.circles.log(chair, file);
    expect(entries).toMatchObject([{ person: 'Berta', act: 'download' }]);
    await expect(desk.room.circles.log(desk.anna, file)).rejects.toEqual(refusal('forbidden'));
    await expect(desk.room.circles.clear(desk.anna, file)).rejects.toEqual(refusal('forbidden'));
  });

  it('cannot be wider below what is non-public', async () => {
    const folder = await desk.folder('Nichtöffentlich');
    const file = await desk.file('Vertrag.txt', 'x', folder);
    await desk.room.circles.set(desk.anna, file, { everyone: 'read', nonPublic: false, people: [person(guest)] });
    await nonPublic(folder);
    expect([await seenBy(guest), await seenBy(berta)]).toEqual([[], []]);
    await expect(desk.room.circles.set(desk.anna, file, { everyone: 'read', nonPublic: false, people: [] })).rejects.toEqual(refusal('forbidden'));
  });

  it('protects what others keep in a folder from its being taken away', async () => {
    const folder = await desk.folder('Ablage');
    const file = await desk.file('Mein.txt', 'x', folder);
    await only(file);
    await expect(desk.room.trash.remove(berta, 'folder', folder)).rejects.toEqual(refusal('holds_others'));
    await desk.room.trash.remove(desk.anna, 'folder', folder);
  });

  it('is told alike by the rule and by every statement, for every role and every circle', async () => {
    const told: unknown[] = [];
    for (const role of ['member', 'guest', 'chair'] satisfies Role[]) {
      const viewer = await seated(desk.room, desk.anna.fractionId, role, role);
      for (const everyone of ['none', 'read', 'write'] as const) {
        for (const right of [null, 'read', 'write'] as const) {
          const id = await desk.file(`${role} ${everyone} ${right}.txt`);
          await desk.room.circles.set(desk.anna, id, { everyone, nonPublic: false, people: right ? [person(viewer, right)] : [] });
          const entry = await desk.room.db.run(houseActor(viewer.fractionId, 'Haus'), () => desk.room.tree.known(id));
          const rule = await desk.room.db.run(viewer, () => desk.room.tree.right(entry));
          const row = await desk.room.listing.one(viewer, id).catch(() => null);
          told.push([rule, row === null ? 'none' : row.mayChange ? 'write' : 'read']);
        }
      }
    }
    expect(told).toHaveLength(27);
    for (const pair of told) expect(pair).toEqual([expect.any(String), (pair as string[])[0]]);
  });
});
