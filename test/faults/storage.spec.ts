import { Readable } from 'node:stream';
import { fileRoutes, motionRoutes, officeRoutes, stepRoutes, type MotionView } from '#contracts';
import { AppError } from '#kernel';
import { ObjectStore } from '#ports';
import { MemoryStore } from '../../libs/testing/fakes/memory-store.js';
import { House } from '../support/house.js';
import { newTown, type Town } from '../support/town.js';
import type { Visitor } from '../support/visitor.js';

type Trouble = 'storage_full' | 'storage_down' | null;

/** A store on which the disk fills up, or which falls silent, when it is told to. */
class TroubledStore extends MemoryStore {
  trouble: Trouble = null;

  override async put(key: string, body: Readable, size: number): Promise<void> {
    if (this.trouble === null) return super.put(key, body, size);
    // Half of it is read first, as on a disk that fills up while one writes.
    for await (const chunk of body) if (chunk) break;
    throw new AppError(this.trouble);
  }

  override async get(key: string, range?: { start: number; end: number }): Promise<Readable> {
    if (this.trouble === 'storage_down') throw new AppError('storage_down');
    return super.get(key, range);
  }
}

const store = new TroubledStore();
let town: Town;
let chair: Visitor;
beforeAll(async () => {
  town = await newTown(await House.open({ swaps: [[ObjectStore, store]] }));
  chair = await town.own.sit('chair');
});
afterEach(() => {
  store.trouble = null;
});
afterAll(() => town.house.close());

const upload = (name: string) => chair.call(fileRoutes.upload, { query: { name }, body: new Blob(['x'.repeat(9_000_000)]) }, town.own.fractionId);
const top = () => chair.ask<{ files: { name: string }[]; usedBytes: number }>(fileRoutes.list, {}, town.own.fractionId);
const view = (motion: string) => chair.ask<MotionView>(motionRoutes.get, { params: { motion } }, town.own.fractionId);

describe.each(['storage_full', 'storage_down'] as const)('%s', (trouble) => {
  it('keeps nothing of an upload, books nothing, and takes it under the same name once there is room', async () => {
    const before = await top();
    const objects = store.objects.size;
    store.trouble = trouble;
    const answer = await upload(`${trouble}.txt`);
    expect([answer.code, answer.status]).toEqual([trouble, trouble === 'storage_full' ? 507 : 503]);
    expect(answer.text).not.toMatch(/ at .+\.[jt]s:/);
    expect([await top(), store.objects.size]).toEqual([before, objects]);
    store.trouble = null;
    expect((await upload(`${trouble}.txt`)).status).toBe(200);
    expect((await top()).files.map(({ name }) => name)).toContain(`${trouble}.txt`);
  });

  it('leaves a motion in review that could not be adopted, open and without a version', async () => {
    const motion = await town.own.motion('in_review');
    store.trouble = trouble;
    const adopt = () => chair.call(stepRoutes.adopt, { params: { motion } }, town.own.fractionId);
    expect((await adopt()).code).toBe(trouble);
    const left = await view(motion);
    expect([left.state, left.versions, left.editRole]).toEqual(['in_review', [], 'lead']);
    store.trouble = null;
    expect((await adopt()).status).toBe(200);
  });

  it('leaves a filing on its way, enters nothing at the office, and delivers it later', async () => {
    const motion = await town.own.motion('filing');
    const { id } = await town.own.filing(motion);
    store.trouble = trouble;
    await expect(town.own.deliver(id)).rejects.toMatchObject({ code: trouble });
    expect([(await view(motion)).state, (await view(motion)).filing?.state]).toEqual(['filing', 'pending']);
    expect(await town.house.rows('select 1 from intake_entry where motion_id = $1', [motion])).toEqual([]);
    store.trouble = null;
    await town.own.deliver(id);
    expect((await view(motion)).filing?.state).toBe('delivered');
  });
});

it('says so when a file, an adopted PDF or a filing cannot be fetched, and gives them out afterwards', async () => {
  const { own, people } = town;
  const { entryId, motionId } = await own.entry();
  const clerk = await people.at(own.council.clerk);
  const file = await own.file();
  const fetches = [
    () => chair.call(fileRoutes.download, { params: { file } }, own.fractionId),
    () => chair.call(motionRoutes.pdf, { params: { motion: motionId } }, own.fractionId),
    () => clerk.call(officeRoutes.pdf, { params: { entry: entryId } }),
    () => clerk.call(officeRoutes.package, { params: { entry: entryId } }),
  ];
  store.trouble = 'storage_down';
  for (const fetch of fetches) expect((await fetch()).code).toBe('storage_down');
  store.trouble = null;
  for (const fetch of fetches) expect((await fetch()).status).toBe(200);
});

it('gives out no file whose bytes were changed on the disk', async () => {
  const before = new Set(store.objects.keys());
  const file = await town.own.file('Genau diese Bytes');
  const [key] = [...store.objects.keys()].filter((each) => !before.has(each));
  const bytes = Buffer.from(store.objects.get(key ?? '') ?? []);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  store.objects.set(key ?? '', bytes);
  const answer = await chair.call(fileRoutes.download, { params: { file } }, town.own.fractionId).catch(() => null);
  expect(answer === null || answer.code === 'object_damaged').toBe(true);
  expect(answer?.text ?? '').not.toContain('Genau diese Bytes');
});

it('keeps nothing of an upload that breaks off', async () => {
  const before = await top();
  const half = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new Uint8Array(100_000));
      setTimeout(() => controller.error(new Error('gone')), 50);
    },
  });
  const request = fetch(`${town.house.origin}/api/fractions/${town.own.fractionId}/files?name=halb.txt`, {
    method: 'POST',
    headers: { cookie: chair.cookie ?? '', 'x-requested-with': 'fraktionsraum', 'content-type': 'application/octet-stream' },
    body: half,
    duplex: 'half',
  } as RequestInit);
  await request.then((response) => expect(response.status).toBeGreaterThanOrEqual(400), () => undefined);
  expect(await top()).toEqual(before);
});
