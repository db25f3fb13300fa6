import type { Readable } from 'node:stream';
import { LocalDisk } from '#adapters/local-disk';
import { ObjectStore } from '#ports';
import { houseConfig } from '../../apps/wiring/index.js';
import { buildWith } from '../support/build.js';

/** An API that stands still for ever at the moment named by `STAND_STILL` of the object numbered `AT_OBJECT`, says so, and waits to be killed. */
const moment = process.env['STAND_STILL'];
let left = Number(process.env['AT_OBJECT'] ?? 1);
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
    left -= 1;
    if (left === 0 && moment === 'before') await standStill();
    await this.inner.put(key, body, size);
    if (left === 0 && moment === 'stored') await standStill();
  }

  get = (key: string, range?: { start: number; end: number }) => this.inner.get(key, range);
  size = (key: string) => this.inner.size(key);
  remove = (key: string) => this.inner.remove(key);
  list = (prefix: string) => this.inner.list(prefix);
}

if (config.store.kind !== 'disk') throw new Error('These tests keep their objects on a disk');
const app = await buildWith(config, [[ObjectStore, new StandingStore(await LocalDisk.open(config.store.config.STORAGE_DIR))]], []);
await app.listen(Number(process.env['OTHER_PORT']), config.base.HOST);
console.log('open');
