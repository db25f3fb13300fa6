import { refusal } from '../desk.testing.js';
import { bringing, seated } from '../room.testing.js';
import { person, Round } from './circles.testing.js';

const at = Round.withPeople();

describe('a guest among the files', () => {
  it('brings, renames and makes new versions in a folder where that was granted, and nothing else, until the day it ends', async () => {
    const folder = await at.desk.folder('Gutachten');
    const file = await at.desk.file('Entwurf.txt', 'x', folder);
    const reader = await seated(at.desk.room, at.desk.anna.fractionId, 'expert_citizen', 'Lena Liest');
    const until = new Date(at.desk.room.clock.now().getTime() + 24 * 3600 * 1000).toISOString();
    await at.open(folder, person(at.guest, 'write', until), person(reader));
    const brought = await at.desk.room.contents.upload(at.guest, bringing('Neu.txt', 'x', folder));
    await at.desk.room.arranging.change(at.guest, 'file', brought.id, { name: 'Neuer.txt' });
    await at.desk.room.contents.upload(at.guest, { ...bringing('Entwurf.txt', 'xx', folder), when: { etag: (await at.desk.room.listing.one(at.guest, file)).etag } });
    await at.desk.room.versions.restore(at.guest, file, 1);
    expect(await at.seenBy(at.berta, folder)).toEqual(['Entwurf.txt', 'Neuer.txt']);
    expect((await at.desk.room.files.list(at.guest, folder)).may).toEqual({ write: true });
    expect((await at.desk.room.files.one(at.guest, file)).file.may).toEqual({ change: true, arrange: false, remove: false, share: false });

    await expect(at.desk.room.contents.upload(reader, bringing('Von mir.txt', 'x', folder))).rejects.toEqual(refusal('read_only'));
    await expect(at.desk.room.arranging.change(reader, 'file', file, { name: 'Anders.txt' })).rejects.toEqual(refusal('read_only'));
    await expect(at.desk.room.arranging.change(at.guest, 'file', file, { parentId: null })).rejects.toEqual(refusal('forbidden'));
    await expect(at.desk.room.contents.upload(at.guest, bringing('Oben.txt', 'x'))).rejects.toEqual(refusal('forbidden'));
    await expect(at.desk.room.trash.remove(at.guest, 'file', file)).rejects.toEqual(refusal('forbidden'));
    await expect(at.desk.room.circles.set(at.guest, file, { everyone: 'none', nonPublic: false, people: [] })).rejects.toEqual(refusal('forbidden'));

    at.desk.room.clock.advanceDays(2);
    await expect(at.desk.room.contents.upload(at.guest, bringing('Zu spät.txt', 'x', folder))).rejects.toEqual(refusal('not_found'));
    await expect(at.desk.room.arranging.change(at.guest, 'file', file, { name: 'Zu spät.txt' })).rejects.toEqual(refusal('not_found'));
  });

  it('throws away and takes back what nobody else has touched, and copies within the folder', async () => {
    const folder = await at.desk.folder('Gutachten');
    const file = await at.desk.file('Entwurf.txt', 'x', folder);
    await at.open(folder, person(at.guest, 'write'));
    const { id: sketch } = await at.desk.room.contents.upload(at.guest, bringing('Skizze.txt', 'x', folder));
    expect((await at.desk.room.files.one(at.guest, sketch)).file.may).toEqual({ change: true, arrange: false, remove: true, share: false });
    await at.desk.room.trash.remove(at.guest, 'file', sketch);
    expect(await at.seenBy(at.guest, folder)).toEqual(['Entwurf.txt']);
    await at.desk.room.trash.restore(at.guest, 'file', sketch);
    const { id: copy } = await at.desk.room.copying.copy(at.guest, 'file', file, { folderId: folder });
    expect(await at.seenBy(at.guest, folder)).toEqual(['Entwurf (2).txt', 'Entwurf.txt', 'Skizze.txt']);
    await at.desk.room.trash.remove(at.guest, 'file', copy);

    await expect(at.desk.room.copying.copy(at.guest, 'file', file, { folderId: null })).rejects.toEqual(refusal('forbidden'));
    await at.desk.room.trash.remove(at.desk.anna, 'file', file);
    await expect(at.desk.room.trash.restore(at.guest, 'file', file)).rejects.toEqual(refusal('forbidden'));
  });

  it('copies nothing that is for fewer people to where more see it, and takes nothing back to the top', async () => {
    const [folder, outer] = [await at.desk.folder('Gutachten'), await at.desk.folder('Runde')];
    await at.desk.room.arranging.change(at.desk.anna, 'folder', outer, { parentId: folder });
    await at.open(folder, person(at.guest, 'write'));
    await at.only(await at.desk.folder('Für wenige', outer), person(at.guest), person(at.desk.anna, 'write'));
    await expect(at.desk.room.copying.copy(at.guest, 'folder', outer, { folderId: folder })).rejects.toEqual(refusal('forbidden'));

    const { id: sketch } = await at.desk.room.contents.upload(at.guest, bringing('Skizze.txt', 'x', folder));
    await at.desk.room.trash.remove(at.guest, 'file', sketch);
    await at.desk.room.trash.remove(at.desk.anna, 'folder', folder);
    await expect(at.desk.room.trash.restore(at.guest, 'file', sketch)).rejects.toEqual(refusal('forbidden'));
  });

  it('only reads where it is non-public', async () => {
    const folder = await at.desk.folder('Personal');
    const file = await at.desk.file('Vertrag.txt', 'x', folder);
    await expect(at.nonPublic(folder, person(at.guest, 'write'))).rejects.toEqual(refusal('invalid_input'));
    await at.nonPublic(folder, person(at.guest));
    expect((await at.desk.room.files.one(at.guest, file)).file.may).toEqual({ change: false, arrange: false, remove: false, share: false });
    await expect(at.desk.room.contents.upload(at.guest, bringing('Neu.txt', 'x', folder))).rejects.toEqual(refusal('read_only'));
  });
});
