import { randomBytes } from 'node:crypto';
import { AppError, sha256, type MemberActor } from '#kernel';
import { refusal, withDesk, type FilesDesk } from '../desk.testing.js';
import { bringing, memberOf, newFraction, seated } from '../room.testing.js';
import { partSize } from '../vault/index.js';

let desk: FilesDesk;
withDesk((fresh) => (desk = fresh));
beforeEach(async () => {
  desk.anna = await seated(desk.room, desk.anna.fractionId, 'member', 'Anna Beispiel');
});

const content = randomBytes(2 * partSize + 1000);
const partAt = (offset: number) => content.subarray(offset, offset + partSize);
const begin = (name = 'Film.mp4', bytes = content.length, who: MemberActor = desk.anna) =>
  desk.room.uploads.begin(who, { name, folderId: null, bytes, replace: null, modifiedAt: null });
const send = (id: string, offset: number, part = partAt(offset)) => desk.room.uploads.send(desk.anna, id, offset, part, sha256(part));
const sendAll = async (id: string) => {
  for (const offset of [0, partSize]) await send(id, offset);
  return send(id, 2 * partSize);
};
const lying = () => [...desk.room.store.objects.keys()].filter((key) => key.startsWith(desk.anna.fractionId));

describe('an upload in parts', () => {
  it('becomes a file with its last part and not before, byte for byte, and tells the hash of what arrived', async () => {
    const { id } = await begin();
    await send(id, 0);
    expect(await desk.names()).toEqual([]);
    await send(id, partSize);
    const { file } = await send(id, 2 * partSize);
    expect(file).toMatchObject({ name: 'Film.mp4', bytes: content.length, sha256: sha256(content) });
    expect((await desk.download(file?.id ?? '')).content.equals(content)).toBe(true);
    const { content: part } = await desk.download(file?.id ?? '', `bytes=${partSize - 5}-${partSize + 4}`);
    expect(part.equals(content.subarray(partSize - 5, partSize + 5))).toBe(true);
    expect((await desk.room.uploads.list(desk.anna)).uploads).toEqual([]);
  });

  it('goes on after a restart where the last whole part ended, and its hash is right though nobody remembers the beginning', async () => {
    const { id } = await begin();
    await send(id, 0);
    const restarted = desk.room.restartedUploads();
    expect(await restarted.get(desk.anna, id)).toMatchObject({ received: partSize, bytes: content.length });
    await restarted.send(desk.anna, id, partSize, partAt(partSize));
    const { file } = await restarted.send(desk.anna, id, 2 * partSize, partAt(2 * partSize));
    expect(file?.sha256).toBe(sha256(content));
  });

  it('counts a part once, though two tabs send it at once or the answer was lost', async () => {
    const { id } = await begin();
    const ends = await Promise.allSettled([1, 2, 3].map(() => send(id, 0)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toEqual(refusal('upload_elsewhere'));
    expect(lying()).toHaveLength(1);
    await expect(send(id, 0)).rejects.toMatchObject({ code: 'upload_elsewhere', details: { received: partSize } });
    const { file } = await sendRest(id);
    expect((await desk.room.uploads.send(desk.anna, id, content.length, Buffer.alloc(0))).file?.id).toBe(file?.id);
    expect(await desk.names()).toEqual(['Film.mp4']);
  });

  it('refuses a part that was altered on the way, is cut, or does not follow', async () => {
    const { id } = await begin();
    await expect(desk.room.uploads.send(desk.anna, id, 0, partAt(0), sha256('anderes'))).rejects.toEqual(refusal('checksum_wrong'));
    await expect(send(id, 0, partAt(0).subarray(0, 1000))).rejects.toEqual(refusal('upload_incomplete'));
    await expect(send(id, partSize)).rejects.toEqual(refusal('upload_elsewhere'));
    expect([(await desk.room.uploads.get(desk.anna, id)).received, lying()]).toEqual([0, []]);
  });

  it('survives a store that fails in the middle, and loses only the part that was on its way', async () => {
    const { id } = await begin();
    await send(id, 0);
    const put = desk.room.store.put.bind(desk.room.store);
    desk.room.store.put = () => Promise.reject(new AppError('storage_down'));
    await expect(send(id, partSize)).rejects.toEqual(refusal('storage_down'));
    desk.room.store.put = put;
    await send(id, partSize);
    expect((await send(id, 2 * partSize)).file?.sha256).toBe(sha256(content));
  });

  it('is not swept away while it goes on, and its parts are no orphans', async () => {
    const { id } = await begin();
    await send(id, 0);
    expect(await desk.room.tidy.one(desk.anna.fractionId)).toMatchObject({ orphans: 0, missing: [] });
    await send(id, partSize);
    const { file } = await send(id, 2 * partSize);
    const [part] = lying();
    expect(await desk.room.tidy.one(desk.anna.fractionId)).toMatchObject({ removed: 0, orphans: 0, missing: [] });
    desk.room.store.objects.delete(part ?? '');
    expect((await desk.room.tidy.one(desk.anna.fractionId)).missing).toHaveLength(1);
    await expect(desk.download(file?.id ?? '')).rejects.toEqual(refusal('object_damaged'));
  });

  it('books its room at once and gives it back when it is given up, or left alone for a day', async () => {
    const { id } = await begin();
    await send(id, 0);
    expect(await desk.used()).toBe(content.length);
    await desk.room.uploads.cancel(desk.anna, id);
    expect([await desk.used(), lying()]).toEqual([0, []]);
    const left = await begin();
    await send(left.id, 0);
    desk.room.clock.advanceDays(1.1);
    await expect(send(left.id, partSize)).rejects.toEqual(refusal('upload_gone'));
    await begin('Anderes.mp4', 10);
    expect(await desk.used()).toBe(10);
    expect(lying()).toEqual([]);
  });

  it('gets a free name when its own was taken meanwhile, and stands beside a version it did not know', async () => {
    const { id } = await begin('Plan.txt');
    await desk.file('Plan.txt');
    expect((await sendAll(id)).file?.name).toBe('Plan (2).txt');
    const first = await desk.file('Protokoll.txt', 'eins');
    const { etag } = await desk.room.listing.one(desk.anna, first);
    const newer = await desk.room.uploads.begin(desk.anna, { name: 'Protokoll.txt', folderId: null, bytes: content.length, replace: etag, modifiedAt: null });
    await desk.room.contents.upload(desk.anna, { ...bringing('Protokoll.txt', 'zwei'), when: 'any' });
    expect((await sendAll(newer.id)).file?.name).toBe('Protokoll (2).txt');
    expect((await desk.download(first)).content.toString()).toBe('zwei');
  });

  it('belongs to the seat that began it: to a colleague with every right in that folder it is nothing', async () => {
    const berta = await seated(desk.room, desk.anna.fractionId, 'chair', 'Berta');
    const { id } = await begin();
    await send(id, 0);
    await expect(desk.room.uploads.get(berta, id)).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.uploads.send(berta, id, partSize, partAt(partSize))).rejects.toEqual(refusal('not_found'));
    await expect(desk.room.uploads.cancel(berta, id)).rejects.toEqual(refusal('not_found'));
    expect((await desk.room.uploads.list(berta)).uploads).toEqual([]);
    expect((await sendRest(id)).file).toMatchObject({ sha256: sha256(content), changedBy: 'Anna Beispiel' });
    await expect(desk.room.uploads.get(berta, id)).rejects.toEqual(refusal('not_found'));
  });

  it('is listed for the one who began it, and is nothing to who may not write there', async () => {
    const berta = await seated(desk.room, desk.anna.fractionId, 'member', 'Berta');
    const folder = await desk.folder('Vorstand');
    await desk.room.circles.set(desk.anna, folder, { everyone: 'none', nonPublic: false, people: [] });
    const { id } = await desk.room.uploads.begin(desk.anna, { name: 'a.bin', folderId: folder, bytes: content.length, replace: null, modifiedAt: null });
    expect((await desk.room.uploads.list(berta)).uploads).toEqual([]);
    expect((await desk.room.uploads.list(desk.anna)).uploads).toMatchObject([{ id, received: 0 }]);
    const rival = memberOf(await newFraction(desk.room));
    for (const who of [berta, rival]) {
      await expect(desk.room.uploads.get(who, id)).rejects.toEqual(refusal('not_found'));
      await expect(desk.room.uploads.send(who, id, 0, partAt(0))).rejects.toEqual(refusal('not_found'));
      await expect(desk.room.uploads.cancel(who, id)).rejects.toEqual(refusal('not_found'));
    }
  });

  it('does not begin past the quota', async () => {
    await expect(begin('Groß.bin', 1e12)).rejects.toEqual(refusal('quota_exceeded'));
    expect(await desk.used()).toBe(0);
  });
});

const sendRest = async (id: string) => {
  await send(id, partSize);
  return send(id, 2 * partSize);
};
