import { Unreadable, type Task } from '../task.js';
import { Gathered } from './gathered.js';
import { isOffice, officeWords } from './office.js';
import { pdfWords } from './pdf.js';
import { decoded, webWords } from './web.js';

const plain = new Set(['txt', 'md', 'csv', 'text', 'markdown', 'log']);
const web = new Set(['html', 'htm', 'xhtml']);
/** Endings of texts count only when the house did not find another format in the first bytes. */
const undecided = new Set(['application/octet-stream', 'text/plain', 'text/markdown', 'text/csv']);

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

async function gather({ type, name }: Task, bytes: Buffer, into: Gathered): Promise<void> {
  if (type === 'application/pdf') return pdfWords(bytes, into);
  if (isOffice(type)) return officeWords(bytes, type, into);
  const ending = endingOf(name);
  const looksLikeText = undecided.has(type) && (bytes[0] === 0xff || !bytes.subarray(0, 4096).includes(0));
  if (looksLikeText && web.has(ending)) return webWords(decoded(bytes), into);
  if (type.startsWith('text/') || (looksLikeText && plain.has(ending))) return into.add(decoded(bytes));
  throw new Unreadable('format');
}

export async function wordsOf(task: Task, most: number): Promise<string> {
  const into = new Gathered(most);
  await gather(task, Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength), into);
  const text = into.text();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Unreadable('no_text');
  return text;
}
