import type { Readable } from 'node:stream';
import { CouncilOffice } from '#adapters/council-office';
import { LocalDisk } from '#adapters/local-disk';
import { CouncilSystems, IntakeDesk, ObjectStore } from '#ports';
import { houseConfig, openWorkshop } from '../../apps/wiring/index.js';
import { buildWith, type Swap } from '../support/build.js';
import { UnluckyOffice } from './office.js';

/** A worker that stands still for ever at the moment named by `STAND_STILL`, says so, and waits to be killed. */
const moment = process.env['STAND_STILL'];
const config = houseConfig(process.env);

const standStill = (): Promise<never> => {
  console.log('standing still');
  return new Promise<never>(() => setInterval(() => undefined, 1_000));
};

class StandingStore extends ObjectStore {
  constructor(private readonly inner: ObjectStore) {
    super();
  }

  async put(key: string, body: Readable, size: number): Promise<void> {
    await this.inner.put(key, body, size);
    if (moment === 'stored') await standStill();
  }

  get = (key: string, range?: { start: number; end: number }) => this.inner.get(key, range);
  size = (key: string) => this.inner.size(key);
  remove = (key: string) => this.inner.remove(key);
  list = (prefix: string) => this.inner.list(prefix);
}

const office = new UnluckyOffice([
  async (on) => {
    if (moment === 'before') await standStill();
    const delivery = await on();
    if (moment === 'accepted') await standStill();
    return delivery;
  },
]);
if (config.store.kind !== 'disk') throw new Error('These tests keep their objects on a disk');
const swaps: Swap[] = [
  [CouncilSystems, new CouncilSystems([office])],
  [ObjectStore, new StandingStore(await LocalDisk.open(config.store.config.STORAGE_DIR))],
];
const app = await buildWith(config, swaps, []);
office.inner = new CouncilOffice(app.get(IntakeDesk, { strict: false }));
await openWorkshop(app);
console.log('working');
