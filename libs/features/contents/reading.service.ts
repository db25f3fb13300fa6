import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Vault, type Stored } from '#features/files';
import { houseActor, type HouseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { DocumentConverter, PictureMaker, TextExtractor, type Document } from '#ports';
import type { Pending } from './content.rows.js';
import { FindingsBook, type Findings } from './findings.js';
import { mostTries, PendingContents } from './pending.js';
import { hasNothingToRead, isOffice } from './showing.js';
import { Screening } from './screening.js';

/** Larger files are neither read nor pictured; they are kept and given out all the same. */
const mostBytes = 128 * 1024 * 1024;
/** One sealed chunk; less than that nobody can open. */
const firstBytes = 256 * 1024;
const edges = { thumbnail: 480, picture: 2400 };
/** A job that runs longer is taken for dead; then the next one goes on. */
const stintMs = 200_000;

const unread: Findings = { text: null, reason: null, thumbnail: null, picture: null, paper: null };

/** Reads, pictures and checks what has arrived. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly db: FractionDb,
    private readonly vault: Vault,
    private readonly pending: PendingContents,
    private readonly book: FindingsBook,
    private readonly screening: Screening,
    private readonly extractor: TextExtractor,
    private readonly pictures: PictureMaker,
    private readonly converter: DocumentConverter,
  ) {}

  /** Until nothing waits, or for as long as one job may take; true when something still waits. */
  async everything(fractionId: string, now = () => performance.now()): Promise<boolean> {
    const house = houseActor(fractionId, 'Inhalte');
    for (const begun = now(); now() - begun < stintMs; ) {
      const next = await this.db.run(house, () => this.pending.take());
      if (!next) return false;
      await this.one(house, next);
    }
    return true;
  }

  private async one(house: HouseActor, file: Pending): Promise<void> {
    const made: Stored[] = [];
    try {
      const findings = await this.find(house, file, made);
      const written = await this.db.run(house, () => this.book.write(file, findings));
      if (!written) for (const stored of made) await this.vault.forget(house, stored.objectId);
    } catch (error) {
      for (const stored of made) await this.vault.forget(house, stored.objectId).catch(() => undefined);
      await this.db.run(house, () => this.pending.putBack(file));
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
