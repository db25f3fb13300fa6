import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { AppError, houseActor, sha256, type FractionActor } from '#kernel';
import { newFraction, openRoom, type Room } from '../room.testing.js';
import { RootKey } from './root-key.js';

let room: Room;
let actor: FractionActor;

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  actor = houseActor(await newFraction(room, 10_000), 'Haus');
});

const inside = <T>(work: () => Promise<T>) => room.db.run(actor, work);
const lying = () => [...room.store.objects.keys()].filter((key) => key.startsWith(actor.fractionId));
const rows = () => inside(() => room.db.query<{ state: string }>('select state from stored_object'));
const used = async () => (await inside(() => room.fractions.current())).usedBytes;
const refusal = (code: string) => expect.objectContaining({ code });

async function kept(content: Buffer, options: { counted?: boolean } = {}) {
  const stored = await room.vault.store(actor, content, options);
  await inside(() => room.vault.keep(stored));
  return stored;
}

describe('the vault', () => {
  it('gives back what was kept, whole and in parts', async () => {
    const content = randomBytes(700_000);
    const { objectId, bytes, sha256: told } = await kept(content);
    expect({ bytes, told }).toEqual({ bytes: content.length, told: sha256(content) });
    expect((await room.vault.bytes(actor, objectId)).equals(content)).toBe(true);
    const part = await buffer(await room.vault.read(actor, objectId, { start: 300_000, end: 600_000 }));
    expect(part.equals(content.subarray(300_000, 600_001))).toBe(true);
  });

  it('shows nobody what was stored and not kept', async () => {
    const stored = await room.vault.store(actor, Buffer.from('noch nicht'));
    await expect(room.vault.read(actor, stored.objectId)).rejects.toEqual(refusal('not_found'));
  });

  it('opens no object for another fraction', async () => {
    const { objectId } = await kept(Buffer.from('nur für uns'));
    const rival = houseActor(await newFraction(room), 'Haus');
    await expect(room.vault.read(rival, objectId)).rejects.toEqual(refusal('not_found'));
  });

  it('makes one key for a fraction, even when two first uploads come at once', async () => {
    const both = await Promise.all([kept(Buffer.from('eins')), kept(Buffer.from('zwei'))]);
    expect(await Promise.all(both.map(async ({ objectId }) => (await room.vault.bytes(actor, objectId)).toString()))).toEqual(['eins', 'zwei']);
    expect(await inside(() => room.db.query('select generation from fraction_key'))).toHaveLength(1);
  });

  it('leaves nothing of a sender who goes away', async () => {
    const leaving = new Readable({ read: () => undefined });
    leaving.push('half');
    setImmediate(() => leaving.destroy());
    await expect(room.vault.store(actor, leaving, { size: 100, counted: true })).rejects.toEqual(refusal('upload_incomplete'));
    expect({ rows: await rows(), lying: lying(), used: await used() }).toEqual({ rows: [], lying: [], used: 0 });
  });

  it('leaves no row visible and no quota taken when the store fails', async () => {
    const broken = jest.spyOn(room.store, 'put').mockRejectedValueOnce(new AppError('storage_full'));
    await expect(room.vault.store(actor, Buffer.from('x'), { counted: true })).rejects.toEqual(refusal('storage_full'));
    broken.mockRestore();
    expect(await used()).toBe(0);
    expect((await rows()).filter((row) => row.state === 'visible')).toEqual([]);
  });

  it('takes counted objects from the quota, refuses what does not fit, and gives back on release', async () => {
    const { objectId } = await kept(randomBytes(6_000), { counted: true });
    await expect(room.vault.store(actor, randomBytes(6_000), { counted: true })).rejects.toEqual(refusal('quota_exceeded'));
    expect(await used()).toBe(6_000);
    await inside(() => room.vault.release([objectId]));
    expect(await used()).toBe(0);
  });

  it('lets two uploads that only fit one at a time not both in', async () => {
    const both = await Promise.allSettled([1, 2].map(() => room.vault.store(actor, randomBytes(6_000), { counted: true })));
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await used()).toBe(6_000);
  });

  it('keeps an object until the last reference is released', async () => {
    const { objectId } = await kept(Buffer.from('Anlage'));
    await inside(() => room.vault.hold(objectId));
    await inside(() => room.vault.release([objectId]));
    expect((await room.vault.bytes(actor, objectId)).toString()).toBe('Anlage');
    await inside(() => room.vault.release([objectId]));
    await expect(room.vault.read(actor, objectId)).rejects.toEqual(refusal('not_found'));
  });

  it('tells damage before the first byte', async () => {
    const { objectId } = await kept(Buffer.from('heil'));
    const key = `${actor.fractionId}/${objectId}`;
    room.store.objects.set(key, Buffer.concat([Buffer.from('x'), room.store.objects.get(key) ?? Buffer.alloc(0)]));
    await expect(room.vault.read(actor, objectId)).rejects.toEqual(refusal('object_damaged'));
  });
});

describe('the keys of a fraction', () => {
  it('can be changed without touching an object', async () => {
    const { objectId } = await kept(Buffer.from('bleibt lesbar'));
    const before = room.store.objects.get(`${actor.fractionId}/${objectId}`);
    await inside(() => room.keys.rotate());
    expect((await room.vault.bytes(actor, objectId)).toString()).toBe('bleibt lesbar');
    expect(room.store.objects.get(`${actor.fractionId}/${objectId}`)).toBe(before);
    expect(await inside(() => room.db.query('select generation from fraction_key'))).toEqual([{ generation: 2 }]);
  });

  it('are wrapped anew under a new root key, after which the old one opens nothing', async () => {
    const { objectId } = await kept(Buffer.from('bleibt lesbar'));
    const fresh = randomBytes(32);
    await inside(() => room.keysWith(new RootKey(fresh, [room.rootKey])).rewrap());
    const withFresh = room.vaultWith(room.keysWith(new RootKey(fresh)));
    expect((await withFresh.bytes(actor, objectId)).toString()).toBe('bleibt lesbar');
    await expect(room.vault.bytes(actor, objectId)).rejects.toEqual(refusal('object_damaged'));
  });

  it('take every file with them when they are destroyed', async () => {
    const { objectId } = await kept(Buffer.from('unlesbar'));
    await inside(() => room.keys.destroy());
    await expect(room.vault.bytes(actor, objectId)).rejects.toEqual(refusal('object_damaged'));
    await expect(room.vault.store(actor, Buffer.from('neu'))).rejects.toEqual(refusal('object_damaged'));
  });
});

describe('a sweep', () => {
  it('clears what was stored a day ago and never kept, and nothing younger', async () => {
    await room.vault.store(actor, randomBytes(500), { counted: true });
    await room.sweep.run(actor);
    expect(lying()).toHaveLength(1);
    room.clock.advanceDays(1.1);
    await room.sweep.run(actor);
    expect({ rows: await rows(), lying: lying(), used: await used() }).toEqual({ rows: [], lying: [], used: 0 });
  });

  it('removes objects without a row and names rows without an object', async () => {
    const { objectId } = await kept(Buffer.from('a'));
    const sound = await kept(Buffer.from('b'));
    const orphan = `${actor.fractionId}/${crypto.randomUUID()}`;
    room.store.objects.set(orphan, Buffer.from('left by a crash'));
    room.store.objects.delete(`${actor.fractionId}/${objectId}`);
    expect(await room.sweep.run(actor)).toEqual({ removed: 0, orphans: 1, missing: [objectId] });
    expect(lying()).toEqual([`${actor.fractionId}/${sound.objectId}`]);
  });

  it('goes on where a crash has interrupted it', async () => {
    const { objectId } = await kept(Buffer.from('a'));
    await inside(() => room.vault.release([objectId]));
    room.store.objects.clear();
    expect(await room.sweep.run(actor)).toEqual({ removed: 1, orphans: 0, missing: [] });
    expect(await rows()).toEqual([]);
  });
});
