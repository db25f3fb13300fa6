import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ContentService } from '#features/files';
import { headersOf } from '#http';
import { AppError } from '#kernel';
import { FractionDb } from '#persistence';
import { header, type Visit } from '../door/visit.js';
import { checkPreconditions } from '../headers/preconditions.js';
import { DavTree } from '../tree/dav-tree.js';
import { fileId, modifiedTime, quoted, type Thing } from '../tree/thing.js';

/** GET and HEAD: a file or a part of it. A folder is no page; a person who comes by is told so. */
@Injectable()
export class Reading {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: DavTree,
    private readonly contents: ContentService,
  ) {}

  async get(visit: Visit): Promise<void> {
    const thing = await this.find(visit);
    if (thing.kind === 'folder' || thing.id === null) return folderPage(visit);
    const bytes = await this.contents.download(visit.device.actor, thing.id, { inline: false, range: { range: rangeFor(visit, thing) } });
    const { response } = visit;
    response.status(bytes.file.range ? 206 : 200).set({ ...headersOf(bytes), ...marks(thing) });
    if (!(bytes.content instanceof Readable)) return void response.end(bytes.content);
    await pipeline(bytes.content, response).catch(() => response.destroy());
  }

  async head(visit: Visit): Promise<void> {
    const thing = await this.find(visit);
    const { response } = visit;
    if (thing.kind === 'folder') return void response.status(200).set('ETag', quoted(thing)).end();
    const file = { name: thing.name, type: thing.type ?? '', size: thing.bytes ?? 0 };
    response.status(200).set({ ...headersOf({ content: Buffer.alloc(0), file }), ...marks(thing) }).end();
  }

  private async find(visit: Visit): Promise<Thing> {
    const { thing } = await this.db.run(visit.device.actor, () => this.tree.at(visit.path));
    if (!thing) throw new AppError('not_found');
    checkPreconditions(visit, thing, true);
    return thing;
  }
}

/** The part asked for, unless the reader has a part of an older content and needs all of the new. */
function rangeFor(visit: Visit, thing: Thing): string | undefined {
  const seen = header(visit, 'if-range');
  return seen === undefined || seen === quoted(thing) ? header(visit, 'range') : undefined;
}

function marks(thing: Thing): Record<string, string> {
  const changed = modifiedTime(thing);
  return {
    ETag: quoted(thing),
    'OC-ETag': quoted(thing),
    'OC-FileId': fileId(thing),
    'OC-Checksum': thing.checksum ?? '',
    ...(changed ? { 'Last-Modified': changed } : {}),
  };
}

function folderPage({ response }: Visit): void {
  const text = 'Diese Adresse ist für Programme: als Netzlaufwerk in Finder oder Explorer, für LibreOffice oder zum Abgleich.\n';
  response.status(200).set({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(text);
}
