import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Vault, type Stored } from '#features/files';
import type { HouseActor } from '#kernel';
import { DocumentConverter, PictureMaker, TextExtractor, type Document } from '#ports';
import type { Pending } from './content.rows.js';
import type { Findings } from './findings.js';
import { mostTries } from './pending.js';
import { hasNothingToRead, isOffice } from './showing.js';
import { Screening } from './screening.js';

/** Larger files are neither read nor pictured; they are kept and given out all the same. */
const mostBytes = 128 * 1024 * 1024;
/** One sealed chunk; less than that nobody can open. */
const firstBytes = 256 * 1024;
const edges = { thumbnail: 480, picture: 2400 };

const unread: Findings = { text: null, reason: null, thumbnail: null, picture: null, paper: null };

/** Looks into one file: what the scanner says, its words, its picture. */
@Injectable()
export class Reader {
  constructor(
    private readonly vault: Vault,
    private readonly screening: Screening,
    private readonly extractor: TextExtractor,
    private readonly pictures: PictureMaker,
    private readonly converter: DocumentConverter,
  ) {}

  /** Rejects when it cannot be looked into now; then nothing that was made of it is left. */
  async look(house: HouseActor, file: Pending): Promise<Findings> {
    const made: Stored[] = [];
    try {
      return await this.find(house, file, made);
    } catch (error) {
      for (const stored of made) await this.vault.forget(house, stored.objectId).catch(() => undefined);
      throw error;
    }
  }

  private async find(house: HouseActor, file: Pending, made: Stored[]): Promise<Findings> {
    if (file.verdict === 'removed' || file.name === '') return { ...unread, reason: 'format' };
    if (!(await this.screening.passes(house, file))) return { ...unread, reason: 'virus' };
    if (hasNothingToRead(file.type)) return { ...unread, reason: 'format' };
    if (file.bytes > mostBytes) return { ...unread, reason: 'too_large' };
    if (file.tries > mostTries) return { ...unread, reason: 'damaged' };
    const document = await this.fetch(house, file);
    if (document === null) return { ...unread, reason: 'format' };
    return this.read(document, async (bytes) => {
      const stored = await this.vault.store(house, bytes);
      made.push(stored);
      return stored;
    });
  }

  /** The file, where somebody reads or draws what begins like this; else its first bytes are all that was fetched. */
  private async fetch(house: HouseActor, { objectId, type, name, bytes }: Pending): Promise<Document | null> {
    const some = bytes > firstBytes ? { start: 0, end: firstBytes - 1 } : undefined;
    const head = await buffer(await this.vault.read(house, objectId, some));
    const beginning = { bytes: head, type, name };
    const converts = isOffice(type) && this.converter.available;
    if (!converts && !this.extractor.reads(beginning) && !this.pictures.draws(beginning)) return null;
    if (!some) return beginning;
    const rest = await buffer(await this.vault.read(house, objectId, { start: firstBytes, end: bytes - 1 }));
    return { ...beginning, bytes: Buffer.concat([head, rest]) };
  }

  private async read(document: Document, store: (bytes: Uint8Array) => Promise<Stored>): Promise<Findings> {
    const words = await this.extractor.extract(document);
    const paper = isOffice(document.type) ? await this.converter.toPdf(document) : null;
    const pdf = paper && 'pdf' in paper ? paper.pdf : null;
    const seen = pdf ? { ...document, bytes: pdf, type: 'application/pdf' } : document;
    const draw = async (edge: number) => {
      if (!this.pictures.draws(seen)) return null;
      const drawn = await this.pictures.draw(seen, edge);
      return 'webp' in drawn ? store(drawn.webp) : null;
    };
    return {
      text: 'text' in words ? words.text : null,
      reason: 'unreadable' in words ? words.unreadable : null,
      thumbnail: await draw(edges.thumbnail),
      picture: document.type === 'image/heic' ? await draw(edges.picture) : null,
      paper: pdf ? await store(pdf) : null,
    };
  }
}
