import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { MemoryStore } from '../../../testing/fakes/memory-store.js';
import { chunkSize, storeKey } from './format.js';
import { isSmall } from './opening.js';
import { SealedStore } from './sealed-store.js';

const address = { owner: '0b9f2f0c-6a52-4cf0-9d5c-5d3a7f3f2a10', object: '2d7d0d2e-8c74-4e12-9f7e-7f5c9f5f4c32' };
const other = { ...address, object: '3e6c1c3f-9d85-4f23-8a8f-8a6d8a6a5d43' };
const key = randomBytes(32);
const damaged = expect.objectContaining({ code: 'object_damaged' });

async function lying(content: Buffer): Promise<{ sealed: SealedStore; whole: Buffer; lay: (bytes: Buffer) => void }> {
  const memory = new MemoryStore();
  const sealed = new SealedStore(memory);
  await sealed.put(address, key, Readable.from([content]), content.length);
  return { sealed, whole: memory.objects.get(storeKey(address)) ?? Buffer.alloc(0), lay: (bytes) => void [address, other].map((each) => memory.objects.set(storeKey(each), bytes)) };
}

describe('a small object, opened at once', () => {
  it.each([0, 1, 4096, chunkSize])('comes back as it went in (%i bytes)', async (size) => {
    const content = randomBytes(size);
    const { sealed } = await lying(content);
    expect(isSmall(size)).toBe(true);
    expect((await sealed.getWhole(address, key, size)).equals(content)).toBe(true);
  });

  it('gives any part of itself', async () => {
    const content = randomBytes(4096);
    const { sealed } = await lying(content);
    expect((await sealed.getWhole(address, key, 4096, { start: 100, end: 199 })).equals(content.subarray(100, 200))).toBe(true);
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['one bit is not as it was', (whole) => Buffer.concat([Buffer.from([(whole[0] ?? 0) ^ 1]), whole.subarray(1)])],
    ['it was cut', (whole) => whole.subarray(0, whole.length - 1)],
    ['it was emptied', () => Buffer.alloc(0)],
    ['it was lengthened', (whole) => Buffer.concat([whole, Buffer.from([0])])],
  ])('is refused when %s', async (_, change) => {
    const { sealed, whole, lay } = await lying(randomBytes(4096));
    lay(change(whole));
    await expect(sealed.getWhole(address, key, 4096)).rejects.toEqual(damaged);
  });

  it('is refused in the place of another, and as the beginning of a larger one', async () => {
    const { sealed, whole, lay } = await lying(randomBytes(chunkSize));
    lay(whole);
    await expect(sealed.getWhole(other, key, chunkSize)).rejects.toEqual(damaged);
    await expect(sealed.getWhole(address, key, chunkSize - 1)).rejects.toEqual(damaged);
  });

  it('that the store has lost is told as damaged', async () => {
    await expect(new SealedStore(new MemoryStore()).getWhole(address, key, 1)).rejects.toEqual(damaged);
  });
});
