import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { RootKey, SealedStore } from '#features/files';
import { sha256 } from '#kernel';
import type { FilingPackage } from '#ports';
import { IntakePart } from './intake.entities.js';

export type SealedPart = Omit<IntakePart, 'entryId'>;

const purpose = (councilId: string, partId: string): string => `intake part ${councilId} ${partId}`;

/** The bytes of filings at the council office: encrypted before they leave the process, each with a key of its own. */
@Injectable()
export class Parts {
  constructor(
    private readonly store: SealedStore,
    private readonly root: RootKey,
  ) {}

  /** Seals the PDF and the annexes. What is not kept afterwards must be discarded. */
  async seal(filing: FilingPackage): Promise<SealedPart[]> {
    const files = [{ name: 'Antrag.pdf', type: 'application/pdf', sha256: filing.pdfSha256, bytes: filing.pdf }, ...filing.annexes];
    return Promise.all(files.map((file, position) => this.sealOne(filing.councilId, file, position)));
  }

  async discard(councilId: string, parts: readonly Pick<SealedPart, 'id'>[]): Promise<void> {
    await Promise.all(parts.map((part) => this.store.remove({ owner: councilId, object: part.id })));
  }

  async read(councilId: string, part: Pick<IntakePart, 'id' | 'sealedKey' | 'bytes'>): Promise<Buffer> {
    const key = this.root.unwrap(part.sealedKey, purpose(councilId, part.id));
    return buffer(await this.store.get({ owner: councilId, object: part.id }, key, part.bytes));
  }

  /** The key of a part, wrapped anew with the present root key. */
  rewrapped(councilId: string, part: Pick<IntakePart, 'id' | 'sealedKey'>): Buffer {
    return this.root.wrap(this.root.unwrap(part.sealedKey, purpose(councilId, part.id)), purpose(councilId, part.id));
  }

  private async sealOne(councilId: string, file: FilingPackage['annexes'][number], position: number): Promise<SealedPart> {
    if (sha256(file.bytes) !== file.sha256) throw new Error(`${file.name} is not what its hash says`);
    const id = crypto.randomUUID();
    const key = randomBytes(32);
    await this.store.put({ owner: councilId, object: id }, key, Readable.from([Buffer.from(file.bytes)]), file.bytes.length);
    const sealedKey = this.root.wrap(key, purpose(councilId, id));
    return { id, position, name: file.name, type: file.type, bytes: file.bytes.length, sha256: file.sha256, sealedKey };
  }
}
