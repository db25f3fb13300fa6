import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ErrorCode } from '#contracts';
import { sha256 } from '#kernel';
import type { ObjectStore } from '#ports';

const mebibyte = 1024 * 1024;
/** One byte past two parts of the S3 adapter, so that every way of storing is walked. */
const large = 16 * mebibyte + 1;

const refusal = (code: ErrorCode) => expect.objectContaining({ name: 'AppError', code });
const gone = refusal('not_found');

/** A body in pieces of 64 KiB, as an upload arrives; after `breaksAt` bytes the line breaks. */
function arriving(bytes: Buffer, breaksAt = Infinity): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += 65_536) {
        if (at >= breaksAt) throw new Error('the line broke');
        yield bytes.subarray(at, at + 65_536);
      }
    })(),
    { objectMode: false },
  );
}

const whole = async (store: ObjectStore, key: string, range?: { start: number; end: number }): Promise<Buffer> => buffer(await store.get(key, range));

async function keys(store: ObjectStore, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const key of store.list(prefix)) found.push(key);
  return found.sort();
}

/** What every object store must keep; `open` gives a store that others may be using at the same time. */
export function objectStoreContract(open: () => Promise<ObjectStore>): void {
  let store: ObjectStore;
  let prefix: string;
  const keyOf = (name: string) => `${prefix}/${name}`;

  beforeAll(async () => {
    store = await open();
  });
  beforeEach(() => {
    prefix = randomUUID();
  });
  afterEach(async () => {
    for (const key of await keys(store, prefix)) await store.remove(key);
  });

  it.each([0, 1, 65_536, 300_001, 8 * mebibyte, large])('gives back the very %d bytes it was given', async (size) => {
    const bytes = randomBytes(size);
    await store.put(keyOf('a'), arriving(bytes), size);
    expect(await store.size(keyOf('a'))).toBe(size);
    expect(sha256(await whole(store, keyOf('a')))).toBe(sha256(bytes));
  });

  it('gives a part of an object, both ends included, and no more than there is', async () => {
    const bytes = randomBytes(200_000);
    await store.put(keyOf('a'), arriving(bytes), bytes.length);
    expect(await whole(store, keyOf('a'), { start: 0, end: 0 })).toEqual(bytes.subarray(0, 1));
    expect(await whole(store, keyOf('a'), { start: 70_000, end: 140_000 })).toEqual(bytes.subarray(70_000, 140_001));
    expect(await whole(store, keyOf('a'), { start: 199_990, end: 500_000 })).toEqual(bytes.subarray(199_990));
  });

  it('refuses a part that begins behind the end: the object is shorter than somebody believes', async () => {
    await store.put(keyOf('a'), arriving(randomBytes(100)), 100);
    await expect(store.get(keyOf('a'), { start: 100, end: 120 })).rejects.toEqual(refusal('object_damaged'));
  });

  it('says when there is nothing under a key', async () => {
    await expect(store.get(keyOf('nothing'))).rejects.toEqual(gone);
    await expect(store.get(keyOf('nothing'), { start: 0, end: 10 })).rejects.toEqual(gone);
    await expect(store.size(keyOf('nothing'))).rejects.toEqual(gone);
  });

  it.each([
    ['too short', 999, 1000],
    ['too long', 1001, 1000],
    ['too short in several parts', large - 1, large],
    ['too long in several parts', large + 1, large],
  ])('keeps nothing of a body that is %s', async (_, sent, announced) => {
    await expect(store.put(keyOf('a'), arriving(randomBytes(sent)), announced)).rejects.toEqual(refusal('upload_incomplete'));
    await expect(store.get(keyOf('a'))).rejects.toEqual(gone);
    expect(await keys(store, prefix)).toEqual([]);
  });

  it.each([
    ['small', 300_000, 150_000],
    ['large', large, 10 * mebibyte],
  ])('keeps nothing of a %s body that breaks off, and passes the reason on', async (_, size, breaksAt) => {
    await expect(store.put(keyOf('a'), arriving(randomBytes(size), breaksAt), size)).rejects.toThrow('the line broke');
    await expect(store.size(keyOf('a'))).rejects.toEqual(gone);
  });

  it('does not wait for ever for a body that is torn away', async () => {
    const body = new Readable({ read: () => undefined });
    body.push(randomBytes(1000));
    setImmediate(() => body.destroy());
    await expect(store.put(keyOf('a'), body, 2000)).rejects.toThrow();
    await expect(store.size(keyOf('a'))).rejects.toEqual(gone);
  });

  it('refuses a body that broke before anyone read it', async () => {
    const body = new Readable({ read: () => undefined }).on('error', () => undefined);
    body.destroy(new Error('the line broke'));
    await expect(store.put(keyOf('a'), body, 2000)).rejects.toThrow();
    await expect(store.size(keyOf('a'))).rejects.toEqual(gone);
  });

  it('replaces an object that is stored again, and leaves a whole one when two writers meet', async () => {
    const [one, two] = [randomBytes(200_000), randomBytes(100_000)];
    await store.put(keyOf('a'), arriving(randomBytes(50)), 50);
    await Promise.all([store.put(keyOf('a'), arriving(one), one.length), store.put(keyOf('a'), arriving(two), two.length)]);
    expect([sha256(one), sha256(two)]).toContain(sha256(await whole(store, keyOf('a'))));
  });

  it('removes an object, and is content when it is gone already', async () => {
    await store.put(keyOf('a'), arriving(randomBytes(10)), 10);
    await store.remove(keyOf('a'));
    await store.remove(keyOf('a'));
    await expect(store.get(keyOf('a'))).rejects.toEqual(gone);
  });

  it('lists every key with a prefix, past any page of the server, and no other', async () => {
    const names = Array.from({ length: 1_030 }, (_, n) => keyOf(`many/${n}`)).sort();
    for (let at = 0; at < names.length; at += 16) {
      await Promise.all(names.slice(at, at + 16).map((key) => store.put(key, arriving(Buffer.from('x')), 1)));
    }
    await store.put(keyOf('other'), arriving(Buffer.from('x')), 1);
    expect(await keys(store, keyOf('many/'))).toEqual(names);
    expect(await keys(store, keyOf('none/'))).toEqual([]);
  });
}
