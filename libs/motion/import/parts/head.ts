import type { MotionKind } from '#contracts';
import { placeAndDateIn } from './dates.js';
import { flat, isBold, rowsOf } from '../lines/inline.js';
import { headingLine, textLine, withLabel, type Line } from '../lines/lines.js';
import { addresseeIn } from './addressee.js';
import { kindLineIn, type KindLine } from './kind-line.js';

export interface Head {
  readonly title: string;
  readonly number?: string;
  readonly kind?: MotionKind;
  /** The word the paper calls itself by. */
  readonly kindWord: string;
  readonly place: string;
  readonly date: string;
  readonly addressee: string;
  /** Names of fields that the draft's own fields replace. */
  readonly labels: readonly string[];
  /** Short lines without a place in the draft. */
  readonly moved: readonly string[];
  /** Text before the first part. */
  readonly preamble: readonly Line[];
}

const TITLE_FIELD = /^((?:betreff|betr\.?|thema|titel|überschrift|gegenstand|antragstitel)\s*:?)\s+(.+)$|^((?:betreff|betr\.?|thema|titel)\s*:)$/i;
const LONGEST_TITLE = 300;
const NO_TITLE = /(^(an|herrn?|frau|sehr geehrte|tel|fax|e-?mail|www|http|absender|antragsteller|einreicher|gremium|sitzung|fraktion|die fraktion|datum|drucksache|vorlage|az|nr)\b|@|\b\d{5}\s+\p{Lu}|[,;:]$|straße \d)/iu;

/** What stands before the first part of the paper, taken apart. */
export function headFrom(lines: readonly Line[]): Head {
  const rows = lines.flatMap(headRows);
  const short = rows.filter((row) => row.kind !== 'block' && !isSentence(row));
  const preamble = rows.filter((row) => row.kind === 'block' || isSentence(row));
  return { ...fieldsOf(short.map(candidate)), preamble };
}

/** Each row of the head by itself, keeping whether it was a heading or bold. */
const headRows = (line: Line): Line[] =>
  line.kind === 'block' ? [line] : rowsOf(withLabel(line)).map((row) => (line.kind === 'heading' ? headingLine(row, line.level) : textLine(row)));

const isSentence = (line: Line): boolean => {
  if (line.kind === 'heading') return flat(line.inline).length > LONGEST_TITLE;
  const words = flat(line.inline);
  return words.length > 160 || (words.split(' ').length > 6 && /[.!?]$/.test(words)) || (words.length > 90 && /[:,]$/.test(words));
};

interface Candidate {
  readonly words: string;
  readonly weight: number;
}

/** How likely a row is the title. */
function candidate(line: Line): Candidate {
  const words = flat(line.inline);
  if (words.length > LONGEST_TITLE) return { words, weight: 0 };
  if (line.kind === 'heading') return { words, weight: 4 - line.level / 10 };
  if (NO_TITLE.test(words)) return { words, weight: 0 };
  return { words, weight: isBold(line.inline) ? 3 : 2 };
}

function fieldsOf(candidates: readonly Candidate[]): Omit<Head, 'preamble'> {
  const labels: string[] = [];
  let rows = [...candidates];
  const dated = pick(rows, (row) => placeAndDateIn(row.words));
  rows = without(rows, dated?.row);
  if (dated?.found.label) labels.push(dated.found.label);
  const addressed = addresseeIn(rows.map((row) => row.words));
  rows = rows.filter((_row, index) => !addressed.rows.includes(index));
  const named = pick(rows, (row) => kindLineIn(row.words));
  rows = without(rows, named?.row);
  const titled = titleFrom(rows, named?.found ?? null);
  labels.push(...titled.labels);
  rows = rows.filter((row) => !titled.rows.includes(row));
  const left = titled.kindLineKept && named ? [named.row, ...rows] : rows;
  const moved = candidates.filter((row) => left.includes(row)).map((row) => row.words);
  return {
    title: titled.title,
    number: named?.found.number,
    kind: named?.found.kind,
    kindWord: named?.found.word ?? '',
    place: dated?.found.place ?? '',
    date: dated?.found.date ?? '',
    addressee: addressed.addressee,
    labels,
    moved,
  };
}

function pick<T>(rows: readonly Candidate[], read: (row: Candidate) => T | null): { row: Candidate; found: T } | null {
  for (const row of rows) {
    const found = read(row);
    if (found !== null) return { row, found };
  }
  return null;
}

const without = (rows: readonly Candidate[], row: Candidate | undefined): Candidate[] => rows.filter((each) => each !== row);

interface Titled {
  readonly title: string;
  readonly rows: readonly Candidate[];
  readonly labels: readonly string[];
  /** The line with the kind says more than the draft's fields hold, e.g. "Antrag der Fraktion Nord". */
  readonly kindLineKept: boolean;
}

/** The title: after "Betreff:", else behind the number, else the likeliest row, else what follows the kind. */
function titleFrom(rows: readonly Candidate[], named: KindLine | null): Titled {
  const rest = named?.rest ?? '';
  const kept = rest !== '' && !named?.isTitle;
  const field = rows.find((row) => TITLE_FIELD.test(row.words));
  if (field) return fieldTitle(field, rows, rest !== '');
  if (named?.isTitle) return { title: rest, rows: [], labels: [], kindLineKept: false };
  const weighty = [...rows].filter((row) => row.weight > 0).sort((a, b) => b.weight - a.weight)[0];
  const best = weighty && weighty.weight <= 2 ? rows.findLast((row) => row.weight === weighty.weight) : weighty;
  if (best) return { title: best.words, rows: [best], labels: [], kindLineKept: kept };
  return { title: rest, rows: [], labels: [], kindLineKept: false };
}

function fieldTitle(field: Candidate, rows: readonly Candidate[], kindLineKept: boolean): Titled {
  const match = TITLE_FIELD.exec(field.words);
  const label = (match?.[1] ?? match?.[3] ?? '').replace(/\s*:$/, '');
  const next = rows[rows.indexOf(field) + 1];
  if (match?.[2]) return { title: match[2], rows: [field], labels: [label], kindLineKept };
  return { title: next?.words ?? '', rows: next ? [field, next] : [field], labels: [label], kindLineKept };
}
