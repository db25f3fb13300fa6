import { Unzip, UnzipInflate, zipSync, type UnzipFile } from 'fflate';
import { ImportError } from '../import-error.js';

/** Text of the paper; everything else in the file (pictures, fonts, embedded sheets) is not unpacked at all. */
const WANTED = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[\w.-]+\.rels|word\/[\w-]+\.xml)$/i;

/** Unpacked bytes a paper may have. A motion of 20 pages has less than 1 MB. */
const MOST_BYTES = 12_000_000;
const MOST_FILES = 2_000;
/** Small steps, so that a bomb is noticed before its content is there. */
const STEP = 16_384;

export type DocxParts = ReadonlyMap<string, Uint8Array>;

/**
 * The text parts of a DOCX by their path. Counts what really comes out, whatever the file says about its sizes. Throws
 * ImportError: unreadable for what is no DOCX (also an encrypted one), too large for what unpacks beyond measure.
 */
export function docxParts(bytes: Uint8Array): DocxParts {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  let files = 0;
  const unzip = new Unzip((file) => {
    files += 1;
    if (files > MOST_FILES) throw new ImportError('import_too_large');
    if (!WANTED.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    start(file, (chunk) => {
      size += chunk.length;
      if (size > MOST_BYTES) throw new ImportError('import_too_large');
      chunks.push(chunk);
    });
  });
  unzip.register(UnzipInflate);
  unpack(unzip, bytes);
  const whole = new Map([...parts].map(([name, chunks]) => [name, new Uint8Array(Buffer.concat(chunks))]));
  if (!whole.has('word/document.xml')) throw new ImportError('import_unreadable');
  return whole;
}

function start(file: UnzipFile, take: (chunk: Uint8Array) => void): void {
  file.ondata = (error, chunk) => {
    if (error) throw error;
    take(chunk);
  };
  file.start();
}

function unpack(unzip: Unzip, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('import_unreadable', { cause: error });
  }
}

/** The parts as a DOCX again, with nothing in it that was not counted. */
export const asDocx = (parts: DocxParts): Buffer => Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
