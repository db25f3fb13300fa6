import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { refusal, withDesk, type FilesDesk } from '../desk.testing.js';
import { seated } from '../room.testing.js';
import { zip, zipSize, type ZipEntry } from './zip.js';

let desk: FilesDesk;
withDesk((fresh) => (desk = fresh));
beforeEach(async () => {
  desk.anna = await seated(desk.room, desk.anna.fractionId, 'member', 'Anna');
});

const packed = async (who = desk.anna, ...ids: string[]) => {
  const { content, file } = await desk.room.archive.pack(who, ids);
  const bytes = await buffer(content as Readable);
  return { bytes, size: file.size, name: file.name };
};

describe('a selection as a ZIP file', () => {
  it('holds files, folders and what lies in them, under their names, and is as long as announced', async () => {
    const folder = await desk.folder('Anträge 📎');
    const inner = await desk.folder('leer', folder);
    await desk.file('Grüße.txt', 'Guten Tag', folder);
    const alone = await desk.file('Plan.txt', 'Plan');
    const { bytes, size } = await packed(desk.anna, folder, alone);
    expect(bytes.length).toBe(size);
    const read = unzipSync(bytes);
    expect(Object.keys(read).toSorted()).toEqual(['Anträge 📎/', 'Anträge 📎/Grüße.txt', 'Anträge 📎/leer/', 'Plan.txt']);
    expect(Buffer.from(read['Anträge 📎/Grüße.txt'] ?? []).toString()).toBe('Guten Tag');
    expect((await packed(desk.anna, inner)).name).toBe('leer.zip');
  });

  it('gives each who asks only what this one may see', async () => {
    const berta = await seated(desk.room, desk.anna.fractionId, 'member', 'Berta');
    const folder = await desk.folder('Ablage');
    await desk.file('offen.txt', 'x', folder);
    const closed = await desk.file('geheim.txt', 'x', folder);
    await desk.room.circles.set(desk.anna, closed, { everyone: 'none', nonPublic: false, people: [] });
    expect(Object.keys(unzipSync((await packed(berta, folder)).bytes))).toEqual(['Ablage/', 'Ablage/offen.txt']);
    await expect(packed(berta, folder, closed)).rejects.toEqual(refusal('not_found'));
  });

  it('tells two things of one name apart', async () => {
    const ids = [await desk.file('a.txt', '1', await desk.folder('eins')), await desk.file('a.txt', '2', await desk.folder('zwei'))];
    expect(Object.keys(unzipSync((await packed(desk.anna, ...ids)).bytes)).toSorted()).toEqual(['a (2).txt', 'a.txt']);
  });
});

/** As many bytes as named, all alike, without any memory. */
async function* zeros(count: number): AsyncGenerator<Uint8Array> {
  const block = Buffer.alloc(Math.min(count, 8 * 1024 * 1024));
  for (let left = count; left > 0; left -= block.length) yield block.subarray(0, Math.min(left, block.length));
}

describe('a large ZIP file', () => {
  it('may have more than 65,535 entries', async () => {
    const entries: ZipEntry[] = Array.from({ length: 70_000 }, (_, n) => ({ path: `${n}.txt`, at: new Date('2026-05-01T12:00:00'), bytes: 1 }));
    const bytes = await buffer(Readable.from(zip(entries, async () => zeros(1)), { objectMode: false }));
    expect(bytes.length).toBe(zipSize(entries));
    const end64 = bytes.lastIndexOf(Buffer.from('PK\x06\x06', 'latin1'));
    const [count, at] = [bytes.readBigUInt64LE(end64 + 32), Number(bytes.readBigUInt64LE(end64 + 48))];
    expect([count, bytes.readUInt32LE(at), bytes.readUInt16LE(bytes.length - 12)]).toEqual([70_000n, 0x02014b50, 0xffff]);
  });

  it('announces its length past 4 GB to the byte', async () => {
    const entries: ZipEntry[] = [
      { path: 'groß.bin', at: new Date(), bytes: 4.5 * 2 ** 30 },
      { path: 'danach.txt', at: new Date(), bytes: 3 },
    ];
    let total = 0;
    for await (const bytes of zip(entries, async ({ bytes: count }) => zeros(count ?? 0))) total += bytes.length;
    expect(total).toBe(zipSize(entries));
  });
});
