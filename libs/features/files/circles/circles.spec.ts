import { houseActor, type MemberActor } from '#kernel';
import type { Role } from '#contracts';
import { refusal } from '../desk.testing.js';
import { bringing, seated } from '../room.testing.js';
import { person, Round } from './circles.testing.js';

const at = Round.withPeople();
const get = (who: MemberActor, id: string) => at.desk.room.contents.download(who, id, { inline: false, range: {} });

describe('who sees a file', () => {
  it('is the whole fraction, until a folder is kept for a few; then nobody else finds a trace of it anywhere', async () => {
    const outer = await at.desk.folder('Personal');
    const inner = await at.desk.folder('Bewerbungen', outer);
    const file = await at.desk.file('Zeugnis.txt', 'geheim', inner);
    expect(await at.seenBy(at.berta)).toEqual(['Personal']);
    await at.only(outer);
    expect([await at.seenBy(at.desk.anna), await at.seenBy(at.berta)]).toEqual([['Personal'], []]);
    await expect(at.desk.room.files.list(at.berta, inner)).rejects.toEqual(refusal('not_found'));
    await expect(get(at.berta, file)).rejects.toEqual(refusal('not_found'));
    await expect(at.desk.room.versions.list(at.berta, file)).rejects.toEqual(refusal('not_found'));
    await expect(at.desk.room.circles.get(at.berta, file)).rejects.toEqual(refusal('not_found'));
    await expect(at.desk.room.copying.copy(at.berta, 'file', file, { folderId: null })).rejects.toEqual(refusal('not_found'));
    expect(await at.desk.room.files.searchByName(at.berta, 'Zeugnis', 9)).toEqual([]);
    expect(await at.desk.room.files.recent(at.berta, 9)).toEqual([]);
    expect(await at.desk.room.listing.at(at.berta, ['Personal', 'Bewerbungen', 'Zeugnis.txt'])).toBeNull();
    expect((await at.desk.room.usage.of(at.berta, null)).folders).toEqual([]);
    await at.desk.room.trash.remove(at.desk.anna, 'folder', outer);
    expect((await at.desk.room.trash.list(at.berta)).items).toEqual([]);
    await expect(at.desk.room.trash.restore(at.berta, 'folder', outer)).rejects.toEqual(refusal('not_found'));
    await at.desk.room.trash.restore(at.desk.anna, 'folder', outer);
    expect([await at.seenBy(at.desk.anna, inner), await at.seenBy(at.berta)]).toEqual([['Zeugnis.txt'], []]);
  });

  it('may be one who reads and does not change', async () => {
    const folder = await at.desk.folder('Satzung');
    const file = await at.desk.file('Satzung.txt', 'x', folder);
    await at.only(folder, person(at.berta));
    expect(await at.seenBy(at.berta, folder)).toEqual(['Satzung.txt']);
    await expect(at.desk.room.contents.upload(at.berta, bringing('neu.txt', 'x', folder))).rejects.toEqual(refusal('read_only'));
    await expect(at.desk.room.arranging.change(at.berta, 'file', file, { name: 'Anders.txt' })).rejects.toEqual(refusal('read_only'));
    await expect(at.desk.room.trash.remove(at.berta, 'file', file)).rejects.toEqual(refusal('read_only'));
    await expect(at.desk.room.circles.set(at.berta, file, { everyone: 'write', nonPublic: false, people: [] })).rejects.toEqual(refusal('read_only'));
  });

  it('may be a at.guest, who finds at the top what was shared and nothing around it, until the day it ends', async () => {
    const folder = await at.desk.folder('Verkehr');
    const file = await at.desk.file('Gutachten.txt', 'x', folder);
    await at.desk.file('Intern.txt', 'x', folder);
    const until = new Date(at.desk.room.clock.now().getTime() + 24 * 3600 * 1000).toISOString();
    await at.desk.room.circles.set(at.desk.anna, file, { everyone: 'write', nonPublic: false, people: [person(at.guest, 'read', until)] });
    expect([await at.seenBy(at.guest), await at.seenBy(at.berta, folder)]).toEqual([['Gutachten.txt'], ['Gutachten.txt', 'Intern.txt']]);
    expect((await at.desk.room.listing.at(at.guest, ['Gutachten.txt']))?.id).toBe(file);
    expect((await at.desk.room.files.one(at.guest, file)).path).toEqual([]);
    await expect(at.desk.room.files.list(at.guest, folder)).rejects.toEqual(refusal('not_found'));
    expect((await at.desk.room.circles.get(at.desk.anna, file)).readers).toBe(3);
    at.desk.room.clock.advanceDays(2);
    expect(await at.seenBy(at.guest)).toEqual([]);
    await expect(get(at.guest, file)).rejects.toEqual(refusal('not_found'));
  });

  it('follows the folder to which it is moved, except when it is non-public: that label goes along', async () => {
    const [closed, secret] = [await at.desk.folder('Vorstand'), await at.desk.folder('Nichtöffentlich')];
    const [plain, labelled] = [await at.desk.file('Plan.txt', 'x', closed), await at.desk.file('Vertrag.txt', 'x', secret)];
    await at.only(closed);
    await at.nonPublic(secret);
    for (const id of [plain, labelled]) await at.desk.room.arranging.change(at.desk.anna, 'file', id, { parentId: null });
    expect(await at.seenBy(at.berta)).toEqual(['Plan.txt']);
    const copy = await at.desk.room.copying.copy(at.desk.anna, 'file', labelled, { folderId: null });
    await expect(get(at.berta, copy.id)).rejects.toEqual(refusal('not_found'));
    expect((await at.desk.room.circles.get(at.desk.anna, copy.id)).nonPublic).toBe(true);
    await at.desk.room.arranging.change(at.desk.anna, 'file', plain, { parentId: secret });
    await expect(get(at.berta, plain)).rejects.toEqual(refusal('not_found'));
  });

  it('is written down where it is non-public, for the leads; others are not asked', async () => {
    const chair = await seated(at.desk.room, at.desk.anna.fractionId, 'chair', 'Chris Vorsitz');
    const file = await at.desk.file('Vertrag.txt', 'x');
    await get(at.berta, file);
    await at.nonPublic(file, person(at.berta), person(chair));
    await get(at.berta, file);
    await get(at.berta, file);
    const { entries } = await at.desk.room.circles.log(chair, file);
    expect(entries).toMatchObject([{ person: 'Berta', act: 'download' }]);
    await expect(at.desk.room.circles.log(at.desk.anna, file)).rejects.toEqual(refusal('forbidden'));
    await expect(at.desk.room.circles.clear(at.desk.anna, file)).rejects.toEqual(refusal('forbidden'));
  });

  it('cannot be wider below what is non-public', async () => {
    const folder = await at.desk.folder('Nichtöffentlich');
    const file = await at.desk.file('Vertrag.txt', 'x', folder);
    await at.desk.room.circles.set(at.desk.anna, file, { everyone: 'read', nonPublic: false, people: [person(at.guest)] });
    await at.nonPublic(folder);
    expect([await at.seenBy(at.guest), await at.seenBy(at.berta)]).toEqual([[], []]);
    await expect(at.desk.room.circles.set(at.desk.anna, file, { everyone: 'read', nonPublic: false, people: [] })).rejects.toEqual(refusal('forbidden'));
  });

  it('protects what others keep in a folder from its being taken away', async () => {
    const folder = await at.desk.folder('Ablage');
    const file = await at.desk.file('Mein.txt', 'x', folder);
    await at.only(file);
    await expect(at.desk.room.trash.remove(at.berta, 'folder', folder)).rejects.toEqual(refusal('holds_others'));
    await at.desk.room.trash.remove(at.desk.anna, 'folder', folder);
  });

  it('is told alike by the rule and by every statement, for every role and every circle', async () => {
    const told: unknown[] = [];
    for (const role of ['member', 'guest', 'chair'] satisfies Role[]) {
      const viewer = await seated(at.desk.room, at.desk.anna.fractionId, role, role);
      for (const everyone of ['none', 'read', 'write'] as const) {
        for (const right of [null, 'read', 'write'] as const) {
          const id = await at.desk.file(`${role} ${everyone} ${right}.txt`);
          await at.desk.room.circles.set(at.desk.anna, id, { everyone, nonPublic: false, people: right ? [person(viewer, right)] : [] });
          const entry = await at.desk.room.db.run(houseActor(viewer.fractionId, 'Haus'), () => at.desk.room.tree.known(id));
          const rule = await at.desk.room.db.run(viewer, () => at.desk.room.tree.right(entry));
          const row = await at.desk.room.listing.one(viewer, id).catch(() => null);
          told.push([rule, row === null ? 'none' : row.mayChange ? 'write' : 'read']);
        }
      }
    }
    expect(told).toHaveLength(27);
    for (const pair of told) expect(pair).toEqual([expect.any(String), (pair as string[])[0]]);
  });
});
