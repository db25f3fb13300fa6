import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ContentService } from '#features/files';
import { AppError, sentence } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal } from '../door/refusal.js';
import { header, type Visit } from '../door/visit.js';
import { segmentsOf, encodedName } from '../headers/path.js';
import { changedTime } from '../headers/upload.js';
import { Guard } from '../locks/guard.js';
import { DavTree } from '../tree/dav-tree.js';
import { fileId, quoted } from '../tree/thing.js';
import { PartsReader, type PartHeaders } from './parts-reader.js';

const mostParts = 100;
/** What is larger comes by itself or in pieces. */
const mostBytes = 100 * 1024 * 1024;

type Outcome = Readonly<Record<string, string | boolean>>;

/** Many small files in one request, each for itself: what fails is told and keeps none of the others away. */
@Injectable()
export class Bulk {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: DavTree,
    private readonly guard: Guard,
    private readonly contents: ContentService,
  ) {}

  async answer(visit: Visit): Promise<void> {
    if (visit.request.method !== 'POST') throw new Refusal(405);
    if (visit.device.readOnly) throw new AppError('read_only');
    const [, quotedBoundary, plain] = /^multipart\/related;.*?boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(header(visit, 'content-type') ?? '') ?? [];
    const boundary = quotedBoundary ?? plain;
    if (boundary === undefined) throw new Refusal(415);
    const reader = new PartsReader(visit.request, boundary);
    const outcomes = new Map<string, Outcome>();
    for (let part = await reader.next(), count = 0; part; part = await reader.next(), count += 1) {
      if (count >= mostParts) throw new AppError('too_large', { limit: `${mostParts}` });
      outcomes.set(part.get('x-file-path') ?? '', await this.one(visit, part, reader));
    }
    visit.response.status(200).set('Cache-Control', 'no-store').json(Object.fromEntries(outcomes));
  }

  private async one(visit: Visit, part: PartHeaders, reader: PartsReader): Promise<Outcome> {
    const size = Number(part.get('content-length') ?? NaN);
    if (!Number.isSafeInteger(size) || size < 0 || size > mostBytes) throw new AppError('invalid_input', { field: 'content-length' });
    const pieces = reader.take(size);
    try {
      return await this.enter(visit, part, Readable.from(pieces, { objectMode: false }), size);
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof Refusal)) throw error;
      return { error: true, message: error instanceof AppError ? sentence(error.code, 'de', error.details) : `${error.status}` };
    } finally {
      await pieces.return(undefined);
    }
  }

  private async enter(visit: Visit, part: PartHeaders, content: Readable, size: number): Promise<Outcome> {
    const { actor } = visit.device;
    const path = segmentsOf((part.get('x-file-path') ?? '').split('/').map(encodedName).join('/'));
    const target = await this.db.run(actor, async () => {
      const spot = await this.tree.at(path);
      const name = path.at(-1);
      if (!spot.folder || name === undefined) throw new Refusal(409);
      await this.guard.pass(visit, spot, [[spot, 'thing'], ...(spot.thing ? [] : [[spot, 'names'] as const])]);
      return { name, folderId: spot.folder.id, when: spot.thing ? ('any' as const) : ('new' as const) };
    });
    const md5 = part.get('x-file-md5');
    const modifiedAt = changedTime(part.get('x-file-mtime'));
    const checksum = part.get('oc-checksum') ?? (md5 ? `MD5:${md5}` : null);
    const file = await this.contents.upload(actor, { ...target, content, size, modifiedAt, checksum });
    return { error: false, etag: quoted(file), 'OC-FileID': fileId(file), ...(modifiedAt ? { 'X-OC-MTime': 'accepted' } : {}) };
  }
}
