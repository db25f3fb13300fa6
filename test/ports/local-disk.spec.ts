import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { LocalDisk } from '#adapters/local-disk';
import { objectStoreContract } from '../../libs/testing/contracts/object-store.js';

const directories: string[] = [];

async function directory(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'objects-'));
  directories.push(made);
  return made;
}

afterAll(async () => {
  for (const made of directories) await rm(made, { recursive: true, force: true });
});

describe('an object store on a local disk', () => {
  objectStoreContract(async () => LocalDisk.open(await directory()));

  it('leaves no trace of a body that broke off', async () => {
    const root = await directory();
    const disk = await LocalDisk.open(root);
    await expect(disk.put('a', Readable.from([Buffer.from('half')]), 8)).rejects.toThrow('upload_incomplete');
    expect(await readdir(join(root, 'arriving'))).toEqual([]);
    expect(await readdir(join(root, 'objects'))).toEqual([]);
  });

  it('clears what a crash left behind a day ago, and not what another process is writing now', async () => {
    const root = await directory();
    await LocalDisk.open(root);
    const [old, fresh] = [join(root, 'arriving', 'old'), join(root, 'arriving', 'fresh')];
    await writeFile(old, 'x');
    await writeFile(fresh, 'x');
    const yesterday = Date.now() / 1000 - 25 * 3600;
    await utimes(old, yesterday, yesterday);
    await LocalDisk.open(root);
    expect(await readdir(join(root, 'arriving'))).toEqual(['fresh']);
  });

  it('finds its objects again after a restart', async () => {
    const root = await directory();
    await (await LocalDisk.open(root)).put('fraction/object', Readable.from([Buffer.from('kept')]), 4);
    expect(await (await LocalDisk.open(root)).size('fraction/object')).toBe(4);
  });

  it('takes no key that could lead out of its directory', async () => {
    const disk = await LocalDisk.open(await directory());
    await expect(disk.get('../../etc/passwd')).rejects.toThrow('Not a key');
  });
});
