import type { Thing } from '../tree/thing.js';
import type { DeadProperty } from './dead.js';
import { declared, isAlike, liveNames, liveOf, tagOf, type Beside } from './live.js';
import type { PropertyName, Wanted } from './request.js';

export const head = `<?xml version="1.0" encoding="utf-8"?>\n<d:multistatus ${declared}>`;
export const foot = '</d:multistatus>';

/** Writes what one thing has of the wanted properties. Made once for an answer, called once a thing. */
export type Writer = (thing: Thing, href: string, beside: Beside, dead: readonly DeadProperty[]) => string;

const propstat = (properties: string, status: string): string => (properties === '' ? '' : `<d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 ${status}</d:status></d:propstat>`);

const response = (href: string, found: string, missing: string): string => {
  const good = found === '' && missing !== '' ? '' : `<d:propstat><d:prop>${found}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>`;
  return `<d:response><d:href>${href}</d:href>${good}${propstat(missing, '404 Not Found')}</d:response>`;
};

const full = (name: PropertyName, content: string): string => {
  const { open, close } = tagOf(name);
  return content === '' ? `<${open}/>` : `<${open}>${content}</${close}>`;
};

const nameOnly = (name: PropertyName): string => full(name, '');

type Read = (thing: Thing, beside: Beside, dead: readonly DeadProperty[]) => string | null;

/** Everything about a property that is the same for all things is made once. */
function readerOf(name: PropertyName) {
  const { open, close } = tagOf(name);
  const deadValue = (dead: readonly DeadProperty[]) => dead.find((each) => each.name === name.name && each.namespace === name.namespace)?.value ?? null;
  const read: Read = liveOf(name) ?? ((_thing, _beside, dead) => deadValue(dead));
  return { empty: `<${open}/>`, before: `<${open}>`, after: `</${close}>`, read, alike: isAlike(name) };
}
type Reader = ReturnType<typeof readerOf>;

const written = ({ empty, before, after }: Reader, content: string): string => (content === '' ? empty : before + content + after);

const any = (readers: readonly Reader[]): Writer => (thing, href, beside, dead) => {
  let found = '';
  let missing = '';
  for (const reader of readers) {
    const content = reader.read(thing, beside, dead);
    if (content === null) missing += reader.empty;
    else found += written(reader, content);
  }
  return response(href, found, missing);
};

/** What things of one kind have in common, as text, and between it what each says for itself. */
interface Form {
  readonly blanks: readonly { readonly before: string; readonly read: Read }[];
  readonly end: string;
}

const opening = '</d:href><d:propstat><d:prop>';

/** Made from the first file; null where it lacks what others may have. */
function formOf(readers: readonly Reader[], thing: Thing, beside: Beside, dead: readonly DeadProperty[]): Form | null {
  const blanks: Form['blanks'][number][] = [];
  let [text, missing] = [opening, ''];
  for (const reader of readers) {
    const content = reader.read(thing, beside, dead);
    if (content === null) {
      if (!reader.alike) return null;
      missing += reader.empty;
    } else if (reader.alike) text += written(reader, content);
    else {
      blanks.push({ before: text + reader.before, read: reader.read });
      text = reader.after;
    }
  }
  const end = `${text}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>${propstat(missing, '404 Not Found')}</d:response>`;
  return blanks.length === 0 && text === opening ? null : { blanks, end };
}

function filledIn({ blanks, end }: Form, thing: Thing, href: string, beside: Beside, dead: readonly DeadProperty[]): string | null {
  let text = `<d:response><d:href>${href}`;
  for (const { before, read } of blanks) {
    const content = read(thing, beside, dead);
    if (content === null) return null;
    text += before + content;
  }
  return text + end;
}

/** A form is good for files with which one may do the same. */
const rightsOf = ({ mayChange, mayMove, mayRemove }: Thing): number => Number(mayChange) + 2 * Number(mayMove) + 4 * Number(mayRemove);

/** Files that have all that is wanted, as nearly all have, are written by a form; every other thing property by property. */
function writerOfSome(names: readonly PropertyName[]): Writer {
  const readers = names.map(readerOf);
  const write = any(readers);
  const forms = new Map<number, Form | null>();
  return (thing, href, beside, dead) => {
    if (thing.kind === 'folder') return write(thing, href, beside, dead);
    const key = rightsOf(thing);
    const known = forms.get(key);
    const form = known === undefined ? formOf(readers, thing, beside, dead) : known;
    forms.set(key, form);
    return (form && filledIn(form, thing, href, beside, dead)) ?? write(thing, href, beside, dead);
  };
}

/** All there is: with content, or the names alone. */
function writerOfAll(withContent: boolean): Writer {
  return (thing, href, beside, dead) => {
    const live = liveNames.flatMap((name) => {
      const content = liveOf(name)?.(thing, beside) ?? null;
      return content === null ? [] : [full(name, withContent ? content : '')];
    });
    return response(href, [...live, ...dead.map((each) => full(each, withContent ? each.value : ''))].join(''), '');
  };
}

export const writerOf = (wanted: Wanted): Writer => (wanted.kind === 'some' ? writerOfSome(wanted.names) : writerOfAll(wanted.kind === 'all'));

/** The answer to a PROPPATCH: one status a property. */
export function patched(href: string, statuses: readonly { readonly name: PropertyName; readonly status: string }[]): string {
  const stats = statuses.map(({ name, status }) => propstat(nameOnly(name), status)).join('');
  return `${head}<d:response><d:href>${href}</d:href>${stats}</d:response>${foot}`;
}
