import type { Document } from '#ports';

const ooxml = 'application/vnd.openxmlformats-officedocument.';
const opendocument = 'application/vnd.oasis.opendocument.';

export const office = {
  word: `${ooxml}wordprocessingml.document`,
  slides: `${ooxml}presentationml.presentation`,
  sheets: `${ooxml}spreadsheetml.sheet`,
  odt: `${opendocument}text`,
  ods: `${opendocument}spreadsheet`,
  odp: `${opendocument}presentation`,
} as const;
export type OfficeType = (typeof office)[keyof typeof office];

const officeTypes: ReadonlySet<string> = new Set(Object.values(office));
const isOffice = (type: string): type is OfficeType => officeTypes.has(type);

const plain = new Set(['txt', 'md', 'csv', 'text', 'markdown', 'log']);
const web = new Set(['html', 'htm', 'xhtml']);
/** Endings of texts count only when the house did not find another format in the first bytes. */
const undecided = new Set(['application/octet-stream', 'text/plain', 'text/markdown', 'text/csv']);
/** So far a zero byte gives away what is no text. */
export const headBytes = 4096;

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

export type Kind = { readonly reader: 'pdf' | 'web' | 'plain' } | { readonly reader: 'office'; readonly type: OfficeType };

/** Which reader a file is for, by its type, its name and its first bytes; null: nobody reads it. */
export function kindOf({ type, name, bytes }: Document): Kind | null {
  if (type === 'application/pdf') return { reader: 'pdf' };
  if (isOffice(type)) return { reader: 'office', type };
  const ending = endingOf(name);
  const looksLikeText = undecided.has(type) && (bytes[0] === 0xff || !bytes.subarray(0, headBytes).includes(0));
  if (looksLikeText && web.has(ending)) return { reader: 'web' };
  return type.startsWith('text/') || (looksLikeText && plain.has(ending)) ? { reader: 'plain' } : null;
}
