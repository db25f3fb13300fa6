import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { motionKindWords, type MotionKind } from '#contracts';
import { FractionsService } from '#features/membership';
import { MotionsService } from '#features/motions';
import { AppError, type MemberActor } from '#kernel';
import { titleOf, toHtml } from '#motion';
import { ImportError, importMotion, type ImportFormat } from '#motion/import';
import { FractionDb, violates } from '#persistence';

const maxBytes = 5_000_000;

export interface Imported {
  id: string;
  title: string;
  number: string | null;
  html: string;
  notes: { code: string; sentence: string }[];
}

/** Drafts from papers people already have. */
@Injectable()
export class ImportService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsService,
    private readonly fractions: FractionsService,
  ) {}

  async take(actor: MemberActor, format: ImportFormat, kind: MotionKind | undefined, stream: Readable): Promise<Imported> {
    const bytes = await readAll(stream);
    const { settings, name } = await this.db.run(actor, () => this.fractions.current());
    const found = await read({ format, bytes, template: settings.template, kind, letterhead: [name, `Fraktion ${name}`, ...settings.letterhead] });
    const chosen = kind ?? found.meta.kind ?? 'motion';
    const number = found.meta.number ?? null;
    const { id, number: kept } = await this.begin(actor, chosen, found.document, number);
    const html = toHtml(found.document, { kindLabel: motionKindWords.de[chosen], fractionName: name, number: kept });
    return { id, title: titleOf(found.document), number: kept, html, notes: [...found.notes, ...lost(number, kept)] };
  }

  /** With the number of the paper where it is free, else with the next one. */
  private async begin(actor: MemberActor, kind: MotionKind, document: Parameters<MotionsService['begin']>[2], number: string | null) {
    try {
      return await this.db.run(actor, () => this.motions.begin(actor, kind, document, number));
    } catch (error) {
      const taken = (error instanceof AppError && error.code === 'number_taken') || violates(error, 'motion_number');
      if (!taken) throw error;
      return this.db.run(actor, () => this.motions.begin(actor, kind, document, null));
    }
  }
}

const lost = (wanted: string | null, kept: string) =>
  wanted !== null && kept !== wanted
    ? [{ code: 'number_taken', sentence: `Die Nummer „${wanted}“ ist schon vergeben. Der Entwurf hat die nächste freie Nummer bekommen: ${kept}.` }]
    : [];

async function read(input: Parameters<typeof importMotion>[0]) {
  try {
    return await importMotion(input);
  } catch (error) {
    throw error instanceof ImportError ? new AppError(error.code, {}, { cause: error }) : error;
  }
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > maxBytes) throw new AppError('import_too_large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
