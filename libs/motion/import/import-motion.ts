import type { z } from 'zod';
import type { motionRoutes, MotionKind } from '#contracts';
import type { MotionDocument } from '../convert/json.js';
import { toText, wordsOf } from '../convert/text.js';
import type { FractionTemplate } from '../templates/template.js';
import { assemble, type ImportMeta } from './assemble.js';
import { decode } from './formats/decode.js';
import { linesFromDocx } from './formats/from-docx.js';
import { linesFromMarkdown } from './formats/from-markdown.js';
import { linesFromText } from './formats/from-text.js';
import { ImportError } from './import-error.js';
import type { Line } from './lines/lines.js';
import { notebook, type ImportNote, type Tell } from './notes.js';

export type ImportFormat = z.infer<typeof motionRoutes.import.query>['format'];

export interface ImportInput {
  readonly format: ImportFormat;
  readonly bytes: Uint8Array;
  /** The fraction's words, for what the paper has no heading for. */
  readonly template: FractionTemplate;
  /** What the person says it is; undefined to take the paper's word for it. */
  readonly kind: MotionKind | undefined;
  /** Lines the fraction's letterhead prints by itself, and its name: a draft need not repeat them. */
  readonly letterhead?: readonly string[];
}

export interface ImportedMotion {
  /** Valid as it stands: `repair` has nothing left to do. */
  readonly document: MotionDocument;
  readonly meta: ImportMeta;
  readonly notes: ImportNote[];
}

/** Text beyond this is no motion (20 pages have 60,000 characters); reading it would keep everybody else waiting. */
const MOST_CHARACTERS = 400_000;
const MOST_LINES = 8_000;

/**
 * A paper people already have, as a motion. No word is dropped: what finds no place of its own is kept in the reasoning or
 * in a section, and pointed out. Throws ImportError (unreadable, too large, empty); nothing was created then.
 */
export async function importMotion({ format, bytes, template, kind, letterhead = [] }: ImportInput): Promise<ImportedMotion> {
  if (bytes.length === 0) throw new ImportError('import_empty');
  const { notes, tell } = notebook();
  const lines = await deepSafe(() => linesOf(format, bytes, tell));
  if (lines.length > MOST_LINES) throw new ImportError('import_too_large');
  const { document, meta } = await deepSafe(() => assemble(lines, { template, kind, letterhead, tell }));
  if (wordsOf(toText(document)).length === 0 || lines.length === 0) throw new ImportError('import_empty');
  return { document, meta, notes };
}

function linesOf(format: ImportFormat, bytes: Uint8Array, tell: Tell): Line[] | Promise<Line[]> {
  if (format === 'docx') return linesFromDocx(bytes, tell);
  const source = decode(bytes);
  if (source.length > MOST_CHARACTERS || source.split(/\r\n?|\n/).length > 2 * MOST_LINES) throw new ImportError('import_too_large');
  return format === 'markdown' ? linesFromMarkdown(source, tell) : linesFromText(source);
}

/** Papers nested beyond all measure exhaust the stack of the parsers we use: that is the paper's fault. */
async function deepSafe<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof RangeError && /call stack/i.test(error.message) ? new ImportError('import_unreadable', { cause: error }) : error;
  }
}
