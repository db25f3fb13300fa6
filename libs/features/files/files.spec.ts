import { randomBytes } from 'node:crypto';
import { houseActor, sha256 } from '#kernel';
import { refusal, withDesk, type FilesDesk } from './desk.testing.js';
import { bringing, memberOf, newFraction } from './room.testing.js';

let desk: FilesDesk;
withDesk((fresh) => (desk = fresh));

describe('files', () => {
  it('come back byte for byte, with their hash, their type and who brought them', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(600_000)]);
    const row = await desk.room.contents.upload(desk.anna, bringing('Haushalt 2026.pdf', content));
    expect(row).toMatchObject({ name: 'Haushalt 2026.pdf', type: 'application/pdf', bytes: content.length, sha256: sha256(content), changedBy: 'Anna Beispiel' });
    expect((await desk.download(row.id)).content.equals(content)).toBe(true);
  });

  it('give the part a reader asks for, unless it is a part of an older file', async () => {
    const content = randomBytes(600_000);
    const id = await desk.file('a.bin', content);
    const part = await desk.download(id, 'bytes=500000-');
    expect(part.content.equals(content.subarray(500_000))).toBe(true);
    expect(part.range).toEqual({ start: 500_000, end: 599_999 });
    expect((await desk.download(id, 'bytes=500000-', '"an older hash"')).range).toBeUndefined();
  });

  it('lie in the store without a word of their content or their name', async () => {
    await desk.file('Geheimplan.txt', 'Vertrauliche Beschlussvorlage '.repeat(100));
    const everything = [...desk.room.store.objects].map(([key, bytes]) => key + bytes.toString('latin1')).join();
    expect(everything).not.toMatch(/Vertraulich|Beschlussvorlage|Geheimplan/);
  });

  it('are sorted as people sort', async () => {
    for (const name of ['Anlage 10.txt', 'Zoo.txt', 'Anlage 2.txt', 'Ärzte.txt', 'Bus.txt']) await desk.file(name);
    expect(await desk.names()).toEqual(['Anlage 2.txt', 'Anlage 10.txt', 'Ärzte.txt', 'Bus.txt', 'Zoo.txt']);
  });

  it('are refused under a name that is taken, in any case and however its umlauts are made', async () => {
    await desk.file('Grüße.txt');
    await expect(desk.file('GRU\u0308ßE.TXT')).rejects.toEqual(refusal('name_taken'));
    await expect(desk.folder('grüße.txt')).rejects.toEqual(refusal('name_taken'));
    expect(await desk.used()).toBe(Buffer.byteLength('Grüße.txt'));
  });

  it('meet under one name only once, and the loser leaves nothing behind', async () => {
    const before = desk.room.store.objects.size;
    const all = await Promise.allSettled([1, 2, 3].map((n) => desk.file('Protokoll.txt', `Fassung ${n}`)));
    expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(all.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))).toEqual([refusal('name_taken'), refusal('name_taken')]);
    expect(desk.room.store.objects.size - before).toBe(1);
    expect(await desk.used()).toBe(9);
  });

  it.each(['photo\u202egpj.exe', 'NUL.txt', 'Ende.', `${'ä'.repeat(128)}`])('do not take the deceptive or unusable name %j', async (name) => {
    await expect(desk.file(name)).rejects.toEqual(refusal('invalid_input'));
  });

  it('leave nothing when the sender goes away or announces a wrong size', async () => {
    await expect(desk.room.contents.upload(desk.anna, { ...bringing('a.txt', 'four'), size: 5 })).rejects.toEqual(refusal('upload_incomplete'));
    await expect(desk.room.contents.upload(desk.anna, { ...bringing('a.txt', 'four'), size: 3 })).rejects.toEqual(refusal('upload_incomplete'));
    expect({ names: await desk.names(), used: await desk.used() }).toEqual({ names: [], used: 0 });
    await desk.file('a.txt');
  });

  it('do not fit past the quota, and nothing of them is stored', async () => {
    desk.anna = memberOf(await newFraction(desk.room, 1_000));
    await desk.file('a.bin', randomBytes(900));
    const before = desk.room.store.objects.size;
    await expect(desk.file('b.bin', randomBytes(200))).rejects.toEqual(refusal('quota_exceeded'));
    expect({ stored: desk.room.store.objects.size - before, used: await desk.used() }).toEqual({ stored: 0, used: 900 });
  });

  it('are unknown to another fraction, however it asks', async () => {
    const [id, at] = [await desk.file('unser.txt'), await desk.folder('Unser Ordner')];
    const rival = memberOf(await newFraction(desk.room));
    const options = { inline: false, range: {} };
    await expect(desk.room.contents.download(rival, id, options)).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.files.list(rival, at)).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.arranging.change(rival, 'file', id, { name: 'meins.txt' })).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.contents.upload(rival, bringing('x.txt', 'x', at))).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.trash.remove(rival, 'file', id)).rejects.toEqual(refusal('not_found'));
    expect((await desk.room.files.list(rival, null)).files).toEqual([]);
  });

  it.each(['expert_citizen', 'guest'] as const)('show nothing to the role %s and take nothing from it', async (role) => {
    const id = await desk.file('intern.txt');
    const outsider = memberOf(desk.anna.fractionId, role);
    expect(await desk.room.files.list(outsider, null)).toMatchObject({ folders: [], files: [], may: { write: false } });
    expect(await desk.room.files.recent(outsider, 5)).toEqual([]);
    expect(await desk.room.files.searchByName(outsider, 'intern', 5)).toEqual([]);
    await expect(desk.room.contents.download(outsider, id, { inline: false, range: {} })).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.contents.upload(outsider, bringing('x.txt', 'x'))).rejects.toEqual(refusal('forbidden'));
    await expect(desk.room.trash.list(outsider)).rejects.toEqual(refusal('forbidden'));
  });

  it('are found by any part of their name, taken literally, and listed by their age', async () => {
    for (const name of ['Straßenbeleuchtung.txt', 'Haushalt 100%.txt', 'Haushalt 1000.txt']) await desk.file(name);
    expect((await desk.room.files.searchByName(desk.anna, 'BELEUCHTUNG', 5)).map(({ name }) => name)).toEqual(['Straßenbeleuchtung.txt']);
    expect((await desk.room.files.searchByName(desk.anna, '100%', 5)).map(({ name }) => name)).toEqual(['Haushalt 100%.txt']);
    expect((await desk.room.files.recent(desk.anna, 2)).map(({ name }) => name)).toEqual(['Haushalt 1000.txt', 'Haushalt 100%.txt']);
  });

  it('can be referred to by another room until they are deleted', async () => {
    const id = await desk.file('Anlage.txt', 'Text');
    const reference = () => desk.room.db.run(houseActor(desk.anna.fractionId, 'Haus'), () => desk.room.files.reference(id));
    expect(await reference()).toMatchObject({ id, name: 'Anlage.txt', type: 'text/plain', bytes: 4, sha256: sha256('Text') });
    await desk.room.trash.remove(desk.anna, 'file', id);
    await expect(reference()).rejects.toEqual(refusal('not_found'));
  });
});
