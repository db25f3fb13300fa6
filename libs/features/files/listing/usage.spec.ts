import { refusal, withDesk, type FilesDesk } from '../desk.testing.js';
import { seated } from '../room.testing.js';

let desk: FilesDesk;
withDesk((fresh) => (desk = fresh));

describe('what takes room', () => {
  it('is told folder by folder, the largest first', async () => {
    const [big, small] = [await desk.folder('groß'), await desk.folder('klein')];
    await desk.file('a.bin', 'x'.repeat(900), await desk.folder('innen', big));
    await desk.file('b.bin', 'x'.repeat(5), small);
    await desk.file('c.bin', 'x'.repeat(7));
    expect(await desk.room.usage.of(desk.anna, null)).toMatchObject({ folders: [{ name: 'groß', bytes: 900, files: 1 }, { name: 'klein', bytes: 5 }], filesBytes: 7, trashBytes: 0 });
  });

  it('is told also of what was shared out of folders that one does not see, however deep, and of nothing else', async () => {
    desk.anna = await seated(desk.room, desk.anna.fractionId, 'member', 'Anna');
    const guest = await seated(desk.room, desk.anna.fractionId, 'guest', 'Gerd Gast');
    const share = (id: string) => desk.room.circles.set(desk.anna, id, { everyone: 'write', nonPublic: false, people: [{ membershipId: guest.membershipId, right: 'read', until: null }] });
    const outer = await desk.folder('Verkehr');
    const [middle, seen] = [await desk.folder('Gutachten', outer), await desk.folder('Bau')];
    const [deep, hidden] = [await desk.folder('Lärm', middle), await desk.folder('intern', seen)];
    await desk.file('a.bin', 'x'.repeat(900), await desk.folder('Messung', deep));
    await desk.file('b.bin', 'x'.repeat(50), middle);
    await desk.file('c.bin', 'x'.repeat(30), seen);
    const deeper = await desk.folder('Anlagen', hidden);
    await desk.file('d.bin', 'x'.repeat(20), deeper);
    const alone = await desk.file('e.bin', 'x'.repeat(7), middle);
    for (const id of [deep, seen, deeper, alone]) await share(id);
    await desk.room.circles.set(desk.anna, hidden, { everyone: 'none', nonPublic: false, people: [] });
    const { folders, filesBytes } = await desk.room.usage.of(guest, null);
    expect([folders.map(({ name, bytes, files }) => [name, bytes, files]), filesBytes]).toEqual([[['Lärm', 900, 1], ['Bau', 30, 1], ['Anlagen', 20, 1]], 7]);
    expect((await desk.room.usage.of(guest, deep)).folders).toMatchObject([{ name: 'Messung', bytes: 900 }]);
    expect((await desk.room.files.list(guest, null)).folders.map(({ name }) => name).sort()).toEqual(['Anlagen', 'Bau', 'Lärm']);
    await expect(desk.room.usage.of(guest, middle)).rejects.toEqual(refusal('not_found'));
  });
});
