/** Bytes at a place that give a format away. */
interface Mark {
  readonly type: string;
  readonly at?: number;
  readonly bytes: string | readonly number[];
}

const marks: readonly Mark[] = [
  { type: 'application/pdf', bytes: '%PDF-' },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: 'GIF8' },
  { type: 'image/webp', at: 8, bytes: 'WEBP' },
  { type: 'image/avif', at: 4, bytes: 'ftypavif' },
  { type: 'image/heic', at: 4, bytes: 'ftypheic' },
  { type: 'image/heic', at: 4, bytes: 'ftypmif1' },
  { type: 'video/quicktime', at: 4, bytes: 'ftypqt' },
  { type: 'audio/mp4', at: 4, bytes: 'ftypM4A' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'audio/mpeg', bytes: 'ID3' },
  { type: 'application/rtf', bytes: '{\\rtf' },
  { type: 'application/msword', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

const openDocument = /^mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))/;
const office: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
const plain: Record<string, string> = { txt: 'text/plain', md: 'text/markdown', csv: 'text/csv' };

const unknown = 'application/octet-stream';

const carries = (head: Buffer, { at = 0, bytes }: Mark): boolean => {
  const mark = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes);
  return head.subarray(at, at + mark.length).equals(mark);
};

function insideZip(head: Buffer, ending: string): string {
  const [, odf] = openDocument.exec(head.subarray(30, 110).toString('latin1')) ?? [];
  return odf ?? office[ending] ?? 'application/zip';
}

/** Text is what has no zero byte and reads as UTF-8; the head may end inside a letter. */
function isText(head: Buffer): boolean {
  if (head.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The type of a file by its first bytes; the name's ending decides only between formats that begin alike. What could
 * run a script in a browser (HTML, SVG, XML) has no type here: it leaves the house as bytes only.
 */
export function fileType(head: Buffer, name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return insideZip(head, ending);
  const mark = marks.find((each) => carries(head, each));
  if (mark) return mark.type;
  const text = plain[ending];
  return text !== undefined && isText(head) ? text : unknown;
}
