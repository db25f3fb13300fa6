import { Unreadable, type Task } from '../task.js';
import { Gathered } from './gathered.js';
import { kindOf } from './kind.js';
import { officeWords } from './office.js';
import { pdfWords } from './pdf.js';
import { decoded, webWords } from './web.js';

async function gather(task: Task, bytes: Buffer, into: Gathered): Promise<void> {
  const kind = kindOf(task);
  if (kind === null) throw new Unreadable('format');
  if (kind.reader === 'pdf') return pdfWords(bytes, into);
  if (kind.reader === 'office') return officeWords(bytes, kind.type, into);
  return kind.reader === 'web' ? webWords(decoded(bytes), into) : into.add(decoded(bytes));
}

export async function wordsOf(task: Task, most: number): Promise<string> {
  const into = new Gathered(most);
  await gather(task, Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength), into);
  const text = into.text();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Unreadable('no_text');
  return text;
}
