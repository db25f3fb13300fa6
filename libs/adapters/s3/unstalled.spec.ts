import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { Unstalled } from './unstalled.js';

const silent = () => new Readable({ read: () => undefined });
const patienceMs = 60;

describe('the body of an answer', () => {
  it('comes whole, in the order it was sent', async () => {
    const pieces = Array.from({ length: 200 }, (_, n) => Buffer.alloc(10_000, n));
    expect((await buffer(new Unstalled(Readable.from(pieces, { objectMode: false }), patienceMs))).equals(Buffer.concat(pieces))).toBe(true);
  });

  it('ends in storage_down when nothing comes', async () => {
    await expect(buffer(new Unstalled(silent(), patienceMs))).rejects.toThrow('storage_down');
  });

  it('ends in storage_down when it breaks off', async () => {
    const source = silent();
    source.push('half');
    setImmediate(() => source.destroy());
    await expect(buffer(new Unstalled(source, 10_000))).rejects.toThrow('storage_down');
  });

  it('waits for a reader who takes his time', async () => {
    const source = Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(65_536)), { objectMode: false });
    const body = new Unstalled(source, patienceMs);
    let arrived = 0;
    for (const deadline = Date.now() + 4 * patienceMs; Date.now() < deadline; await wait(20)) arrived += (body.read(1) as Buffer | null)?.length ?? 0;
    expect(arrived).toBeGreaterThan(0);
    expect(arrived + (await buffer(body)).length).toBe(40 * 65_536);
  });

  it('lets go of the server when its reader does', async () => {
    const source = silent();
    const body = new Unstalled(source, 10_000);
    body.destroy();
    await once(body, 'close');
    expect(source.destroyed).toBe(true);
  });
});
