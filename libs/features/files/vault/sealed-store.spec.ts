import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { sha256 } from '#kernel';
import { MemoryStore } from '../../../testing/fakes/memory-store.js';
import { chunkCipher, ChunkOpening, chunkSize, endOf, sealedChunkSize, sealedSize, storeKey, type Place } from './format.js';
import { SealedStore } from './sealed-store.js';

const owner = '0b9f2f0c-6a52-4cf0-9d5c-5d3a7f3f2a10';
const neighbour = '1c8e1e1d-7b63-4d01-8e6d-6e4b8e4e3b21';
const object = '2d7d0d2e-8c74-4e12-9f7e-7f5c9f5f4c32';
const other = '3e6c1c3f-9d85-4f23-8a8f-8a6d8a6a5d43';
const address = { owner, object };
const key = randomBytes(32);

const pieces = (bytes: Buffer, size: number): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size)),
    { objectMode: false },
  );

async function storeWith(content: Buffer): Promise<{ memory: MemoryStore; sealed: SealedStore }> {
  const memory = new MemoryStore();
  const sealed = new SealedStore(memory);
  await sealed.put(address, key, pieces(content, 50_000), content.length);
  return { memory, sealed };
}

const damaged = expect.objectContaining({ code: 'object_damaged' });
const sizes = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: chunkSize - 2, max: chunkSize + 2 }), fc.integer({ min: 0, max: 3 * chunkSize }));

describe('sealed objects', () => {
  it('come back as they went in, whatever their size and however they arrive', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1_000, max: 400_000 }), async (size, piece) => {
        const content = randomBytes(size);
        const memory = new MemoryStore();
        const sealed = new SealedStore(memory);
        const told = await sealed.put(address, key, pieces(content, piece), size);
        expect(told.sha256).toBe(sha256(content));
        expect(told.head.equals(content.subarray(0, 4096))).toBe(true);
        expect(memory.objects.get(storeKey(address))?.length).toBe(sealedSize(size));
        expect((await buffer(await sealed.get(address, key, size))).equals(content)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('give any part of themselves', async () => {
    const content = randomBytes(3 * chunkSize + 77);
    const { sealed } = await storeWith(content);
    await fc.assert(
      fc.asyncProperty(fc.nat(content.length - 1), fc.nat(content.length - 1), async (a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const part = await buffer(await sealed.get(address, key, content.length, range));
        expect(part.equals(content.subarray(range.start, range.end + 1))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('fetch only the chunks a part lies in', async () => {
    const content = randomBytes(4 * chunkSize);
    const { memory, sealed } = await storeWith(content);
    const asked = jest.spyOn(memory, 'get');
    await buffer(await sealed.get(address, key, content.length, { start: chunkSize, end: chunkSize + 10 }));
    expect(asked).toHaveBeenCalledWith(storeKey(address), { start: sealedChunkSize, end: 2 * sealedChunkSize - 1 });
  });

  it('show nothing of their content to the store', async () => {
    const content = Buffer.from('Vertraulich: unser Haushaltsantrag. '.repeat(20_000));
    const { memory } = await storeWith(content);
    const lying = memory.objects.get(storeKey(address)) ?? Buffer.alloc(0);
    expect(lying.length).toBe(sealedSize(content.length));
    expect(lying.includes('Haushaltsantrag')).toBe(false);
  });

  it('are refused when any one bit is not as it was', async () => {
    const content = randomBytes(chunkSize + 500);
    const { memory, sealed } = await storeWith(content);
    const whole = memory.objects.get(storeKey(address)) ?? Buffer.alloc(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const flipped = Buffer.from(whole);
        flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        memory.objects.set(storeKey(address), flipped);
        await expect(sealed.get(address, key, content.length).then(buffer)).rejects.toEqual(damaged);
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['cut inside a chunk', (whole) => whole.subarray(0, whole.length - 1)],
    ['cut between two chunks', (whole) => whole.subarray(0, 2 * sealedChunkSize)],
    ['emptied', () => Buffer.alloc(0)],
    ['lengthened', (whole) => Buffer.concat([whole, whole.subarray(0, 50)])],
    ['lengthened by a whole chunk', (whole) => Buffer.concat([whole, whole.subarray(0, sealedChunkSize)])],
    ['reordered', (whole) => Buffer.concat([whole.subarray(sealedChunkSize, 2 * sealedChunkSize), whole.subarray(0, sealedChunkSize), whole.subarray(2 * sealedChunkSize)])],
    ['given one chunk twice', (whole) => Buffer.concat([whole.subarray(0, sealedChunkSize), whole.subarray(0, sealedChunkSize), whole.subarray(2 * sealedChunkSize)])],
  ])('are refused when %s', async (_, change) => {
    const content = randomBytes(2 * chunkSize + 500);
    const { memory, sealed } = await storeWith(content);
    memory.objects.set(storeKey(address), change(memory.objects.get(storeKey(address)) ?? Buffer.alloc(0)));
    await expect(sealed.get(address, key, content.length).then(buffer)).rejects.toEqual(damaged);
  });

  it.each([
    ['another object of the same fraction', { owner, object: other }],
    ['an object of another fraction', { owner: neighbour, object }],
  ])('do not pass for %s, even under the same key', async (_, place) => {
    const content = randomBytes(100);
    const { memory, sealed } = await storeWith(content);
    memory.objects.set(storeKey(place), memory.objects.get(storeKey(address)) ?? Buffer.alloc(0));
    await expect(sealed.get(place, key, content.length)).rejects.toEqual(damaged);
  });

  it('do not open with another key', async () => {
    const { sealed } = await storeWith(randomBytes(100));
    await expect(sealed.get(address, randomBytes(32), 100)).rejects.toEqual(damaged);
  });

  it('count as damaged when the store has lost them', async () => {
    const { memory, sealed } = await storeWith(randomBytes(100));
    memory.objects.clear();
    await expect(sealed.get(address, key, 100)).rejects.toEqual(damaged);
  });

  it.each([
    ['shorter', 99, 100],
    ['longer', 101, 100],
  ])('are not stored when the content is %s than announced', async (_, sent, announced) => {
    const memory = new MemoryStore();
    await expect(new SealedStore(memory).put(address, key, pieces(randomBytes(sent), 10), announced)).rejects.toThrow('upload_incomplete');
    expect(memory.objects.size).toBe(0);
  });

  it('are not stored when the sender goes away, before or in the middle', async () => {
    const memory = new MemoryStore();
    const sealed = new SealedStore(memory);
    const gone = new Readable({ read: () => undefined });
    gone.destroy();
    await expect(sealed.put(address, key, gone, 10)).rejects.toThrow('upload_incomplete');
    const leaving = new Readable({ read: () => undefined });
    leaving.push('half');
    setImmediate(() => leaving.destroy(new Error('aborted')));
    await expect(sealed.put(address, key, leaving, 10)).rejects.toThrow('upload_incomplete');
    expect(memory.objects.size).toBe(0);
  });
});

describe('the format of a chunk', () => {
  const fixed = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');
  const place = { address, index: 7, last: true };
  const plain = Buffer.from('Antrag 01/2026');
  const sealChunk = (place: Place): Buffer => {
    const cipher = chunkCipher(fixed, place);
    return Buffer.concat([cipher.update(plain), endOf(cipher)]);
  };

  /** In bites of this many bytes. */
  const openChunk = (place: Place, sealed: Buffer, bite = sealed.length): Buffer => {
    const opening = new ChunkOpening(fixed, place, plain.length);
    for (let at = 0; at < sealed.length; at += bite) expect(opening.take(sealed.subarray(at, at + bite))).toHaveLength(0);
    expect(opening.whole).toBe(true);
    return Buffer.concat(opening.prove());
  };

  it('stays as it is: what is stored today opens tomorrow', () => {
    expect(sealChunk(place).toString('hex')).toBe('a103676d76707ecaf570dd1f0162f01ce781fd1f06a176fce9614e3798a7');
    expect(openChunk(place, sealChunk(place)).toString()).toBe('Antrag 01/2026');
  });

  it.each([
    ['place', { ...place, index: 6 }],
    ['end', { ...place, last: false }],
  ])('binds its %s', (_, wrong) => {
    expect(() => openChunk(wrong, sealChunk(place))).toThrow('object_damaged');
  });

  it.each([1, 5, 14, 15, 29])('opens in bites of %i, and hands back what belongs to the next', (bite) => {
    expect(openChunk(place, sealChunk(place), bite).toString()).toBe('Antrag 01/2026');
    const rest = new ChunkOpening(fixed, place, plain.length).take(Buffer.concat([sealChunk(place), Buffer.from('next')]));
    expect(Buffer.from(rest).toString()).toBe('next');
  });

  it('shows nothing of a chunk that lacks its end', () => {
    const opening = new ChunkOpening(fixed, place, plain.length);
    opening.take(sealChunk(place).subarray(0, -1));
    expect(opening.whole).toBe(false);
  });
});
