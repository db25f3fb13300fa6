import { ImportError } from '../import-error.js';

/** First bytes of what is no text: ZIP, PDF, old Office files (also encrypted ones), PNG, JPEG, RTF. */
const FOREIGN = ['504b0304', '25504446', 'd0cf11e0', '89504e47', 'ffd8ff', '7b5c727466'];

/** Characters that no text has: decoding went wrong, or it was none. */
const UNTEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Bytes as text: UTF-8, UTF-16 with its mark, or what Windows wrote before. Throws ImportError for other bytes. */
export function decode(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (FOREIGN.some((each) => start.startsWith(each))) throw new ImportError('import_unreadable');
  const text = read(bytes, start).replace(/^\ufeff/, '');
  if (UNTEXT.test(text)) throw new ImportError('import_unreadable');
  return text.normalize('NFC');
}

function read(bytes: Uint8Array, start: string): string {
  if (start.startsWith('fffe')) return new TextDecoder('utf-16le').decode(bytes);
  if (start.startsWith('feff')) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: older Windows programs save German text as this.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
