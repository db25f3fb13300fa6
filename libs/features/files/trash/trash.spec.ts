import { randomBytes } from 'node:crypto';
import { refusal, withDesk, type FilesDesk } from '../desk.testing.js';

let desk: FilesDesk;
withDesk((fresh) => (desk = fresh));

describe('the trash', () => {
  it('takes a folder with all it holds and gives all of it back', async () => {
    const outer = await desk.folder('Wahlkampf');
    const inner = await desk.folder('Plakate', outer);
    await desk.file('Entwurf.txt', 'x', inner);
    await desk.room.trash.remove(desk.anna, 'folder', outer);
    expect(await desk.names()).toEqual([]);
    await expect(desk.room.files.list(desk.anna, inner)).rejects.toEqual(refusal('not_found'));
    const { items } = await desk.room.trash.list(desk.anna);
    expect(items).toMatchObject([{ id: outer, kind: 'folder', name: 'Wahlkampf', deletedBy: 'Anna Beispiel' }]);
    expect(Date.parse(items[0]?.endsAt ?? '') - Date.parse(items[0]?.deletedAt ?? '')).toBe(30 * 24 * 3600 * 1000);
    await desk.room.trash.restore(desk.anna, 'folder', outer);
    expect(await desk.names(inner)).toEqual(['Entwurf.txt']);
  });

  it('does not bring back what had been deleted before its folder', async () => {
    const at = await desk.folder('Ablage');
    const early = await desk.file('früher.txt', 'x', at);
    await desk.room.trash.remove(desk.anna, 'file', early);
    await desk.room.trash.remove(desk.anna, 'folder', at);
    await desk.room.trash.restore(desk.anna, 'folder', at);
    expect(await desk.names(at)).toEqual([]);
    await desk.room.trash.restore(desk.anna, 'file', early);
    expect(await desk.names(at)).toEqual(['früher.txt']);
  });

  it('puts a file whose folder is gone to the top', async () => {
    const at = await desk.folder('Ablage');
    const id = await desk.file('Brief.txt', 'x', at);
    await desk.room.trash.remove(desk.anna, 'file', id);
    await desk.room.trash.remove(desk.anna, 'folder', at);
    await desk.room.trash.restore(desk.anna, 'file', id);
    expect(await desk.names()).toEqual(['Brief.txt']);
  });

  it('gives a number to what comes back under a name that is taken by now', async () => {
    const first = await desk.file('Bericht.pdf', 'alt');
    await desk.room.trash.remove(desk.anna, 'file', first);
    await desk.file('bericht.PDF', 'neu');
    await desk.room.trash.restore(desk.anna, 'file', first);
    expect(await desk.names()).toEqual(expect.arrayContaining(['bericht.PDF', 'Bericht (2).pdf']));
  });

  it('refuses a file that something stands on', async () => {
    const [inUse, at] = [await desk.file('Anlage.txt', 'x'), await desk.folder('Ablage')];
    await desk.room.arranging.change(desk.anna, 'file', inUse, { parentId: at });
    desk.room.uses.add(async (ids) => ids.filter((id) => id === inUse));
    await expect(desk.room.trash.remove(desk.anna, 'file', inUse)).rejects.toEqual(refusal('file_in_use'));
    await expect(desk.room.trash.remove(desk.anna, 'folder', at)).rejects.toEqual(refusal('file_in_use'));
  });

  it('counts towards the quota until it is emptied, 30 days later and for good', async () => {
    const at = await desk.folder('Ablage');
    const id = await desk.file('groß.bin', randomBytes(5_000), at);
    await desk.room.trash.remove(desk.anna, 'folder', at);
    desk.room.clock.advanceDays(29);
    await desk.room.tidy.one(desk.anna.fractionId);
    expect(await desk.used()).toBe(5_000);
    desk.room.clock.advanceDays(1.1);
    await desk.room.tidy.one(desk.anna.fractionId);
    expect(await desk.used()).toBe(0);
    expect([...desk.room.store.objects.keys()].filter((key) => key.startsWith(desk.anna.fractionId))).toEqual([]);
    await expect(desk.room.trash.restore(desk.anna, 'file', id)).rejects.toEqual(refusal('not_found'));
    expect((await desk.room.trash.list(desk.anna)).items).toEqual([]);
  });

  it('shows the shelves of other rooms and hands their things back to them', async () => {
    const restored: string[] = [];
    const motion = { id: crypto.randomUUID(), kind: 'motion' as const, name: 'Antrag', deletedAt: desk.room.clock.now(), deletedBy: 'Bernd' };
    desk.room.shelves.add('motion', { items: async () => [motion], restore: async (id) => void restored.push(id), empty: async () => undefined });
    expect((await desk.room.trash.list(desk.anna)).items).toMatchObject([{ kind: 'motion', name: 'Antrag', deletedBy: 'Bernd' }]);
    await desk.room.trash.restore(desk.anna, 'motion', motion.id);
    expect(restored).toEqual([motion.id]);
  });
});
