import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError, sha256 } from '#kernel';
import { ObjectStore } from '#ports';
import { codeOf, ensureDirectory, onDisk, syncDirectory } from './disk.js';

const abandonedMs = 24 * 3600 * 1000;

/**
 * Objects as files of one directory: `objects/<two hex digits of the key's hash>/<key with _ for />`. A file gets its
 * name only when all its bytes are on the disk, so after a crash there is a whole object or none.
 */
export class LocalDisk extends ObjectStore {
  private readonly objects: string;
  private readonly arriving: string;

  private constructor(root: string) {
    super();
    this.objects = join(root, 'objects');
    this.arriving = join(root, 'arriving');
  }

  /** Makes the directories and clears what crashed writers left behind a day ago or earlier. */
  static async open(root: string): Promise<LocalDisk> {
    const disk = new LocalDisk(root);
    await onDisk(async () => {
      await ensureDirectory(disk.objects);
      await ensureDirectory(disk.arriving);
      await disk.clearAbandoned();
    });
    return disk;
  }

  async put(key: string, body: Readable, size: number): Promise<void> {
    const target = this.pathOf(key);
    const temporary = join(this.arriving, randomUUID());
    try {
      const file = await onDisk(() => open(temporary, 'wx', 0o600));
      await fill(file, body, size).finally(() => file.close());
      await onDisk(() => this.moveIn(temporary, target));
    } catch (error) {
      body.destroy();
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async get(key: string, range?: { start: number; end: number }): Promise<Readable> {
    const file = await onDisk(() => open(this.pathOf(key), 'r'));
    const { size } = await file.stat();
    if (!range || range.start < size) return file.createReadStream(range ?? {});
    await file.close();
    throw new AppError('object_damaged');
  }

  async size(key: string): Promise<number> {
    return (await onDisk(() => stat(this.pathOf(key)))).size;
  }

  async remove(key: string): Promise<void> {
    const path = this.pathOf(key);
    await onDisk(async () => {
      await rm(path, { force: true });
      await syncDirectory(dirname(path)).catch(unlessMissing);
    });
  }

  async *list(prefix: string): AsyncIterable<string> {
    for (const shard of await onDisk(() => readdir(this.objects))) {
      for (const name of await onDisk(() => readdir(join(this.objects, shard)))) {
        const key = name.replaceAll('_', '/');
        if (key.startsWith(prefix)) yield key;
      }
    }
  }

  private pathOf(key: string): string {
    if (!/^[a-z0-9/-]{1,200}$/.test(key)) throw new Error(`Not a key of an object: ${key}`);
    return join(this.objects, sha256(key).slice(0, 2), key.replaceAll('/', '_'));
  }

  private async moveIn(temporary: string, target: string): Promise<void> {
    await ensureDirectory(dirname(target));
    await rename(temporary, target);
    await syncDirectory(dirname(target));
  }

  private async clearAbandoned(): Promise<void> {
    for (const name of await readdir(this.arriving)) {
      const path = join(this.arriving, name);
      const found = await stat(path).catch(unlessMissing);
      if (found && Date.now() - found.mtimeMs > abandonedMs) await rm(path, { force: true });
    }
  }
}

function unlessMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

/** Writes exactly `size` bytes and syncs them. */
async function fill(file: FileHandle, body: Readable, size: number): Promise<void> {
  const pieces: AsyncIterable<Uint8Array> = body;
  let written = 0;
  for await (const bytes of pieces) {
    written += bytes.length;
    if (written > size) throw new AppError('upload_incomplete');
    await onDisk(() => file.writeFile(bytes));
  }
  if (written !== size) throw new AppError('upload_incomplete');
  await onDisk(() => file.sync());
}
