import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { AppError, must } from '#kernel';
import { ObjectStore } from '#ports';

/** An object store that forgets everything with its process. `objects` is open, so that a test can damage what lies there. */
export class MemoryStore extends ObjectStore {
  readonly objects = new Map<string, Buffer>();

  async put(key: string, body: Readable, size: number): Promise<void> {
    const bytes = await buffer(body);
    if (bytes.length !== size) throw new AppError('upload_incomplete');
    this.objects.set(key, bytes);
  }

  async get(key: string, range?: { start: number; end: number }): Promise<Readable> {
    const bytes = this.bytes(key);
    if (range && range.start >= bytes.length) throw new AppError('object_damaged');
    return Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes], { objectMode: false });
  }

  async size(key: string): Promise<number> {
    return this.bytes(key).length;
  }

  async remove(key: string): Promise<void> {
    this.objects.delete(key);
  }

  async *list(prefix: string): AsyncIterable<string> {
    yield* [...this.objects.keys()].filter((key) => key.startsWith(prefix));
  }

  private bytes(key: string): Buffer {
    return must(this.objects.get(key), 'not_found');
  }
}
