import type { MotionNode } from '../../convert/json.js';
import { placeAndDateIn, type PlaceAndDate } from './dates.js';
import { columnsOf, flat, isBold, rowsOf } from '../lines/inline.js';
import { textLine, type Line } from '../lines/lines.js';
import { isClosing } from './vocabulary.js';

export interface Signatory {
  readonly name: string;
  readonly function: string;
}

export interface Signed {
  /** What stands before the signatures. */
  readonly lines: readonly Line[];
  readonly signatories: readonly Signatory[];
  /** Place and date, where they stand above the signatures. */
  readonly dated: PlaceAndDate | null;
  /** "gez." and the like, which the draft does not keep. */
  readonly labels: readonly string[];
}

/** Nobody's signatures are longer than this. */
const MOST_ROWS = 40;

const NAME = /^(?:(?:Dr|Prof|Dipl|Ing|h\.? ?c|med|phil|jur|rer|nat|M\.? ?A|B\.? ?A)\b[.\-\p{L}]*\.?\s+)*\p{Lu}[\p{L}’'-]*\.?(?:\s+(?:(?:von|van|de|der|den|zu|zur|vom|und|la|le|di|da|el|al|bin)\s+)*\p{Lu}[\p{L}’'.-]*){1,4}$/u;
const NO_NAME = /(fraktion|stadt\b|gemeinde|rathaus|partei|bürger f|verwaltung|^(frau|herrn?|antrag|anlage|anfrage|stadt|kreis|amt|büro|die|der|das|für|mit|zur|zum)\b)/i;
const FUNCTION = /(vorsitz|sprecher|mitglied|vertret|r[aä]t(in|e|innen)?\b|ratsherr|ratsfrau|fraktion|geschäftsführ|abgeordnet|bürgermeister|einwohner|verordnet|schatzmeister|beigeordnet|referent|gruppe|bürger(in)?\b|^für die )/i;

const isName = (row: string): boolean => row.length <= 60 && NAME.test(row) && !NO_NAME.test(row);
const isFunction = (row: string): boolean => row.length <= 120 && row.split(/\s+/).length <= 12 && FUNCTION.test(row) && !/[.!?:]$/.test(row.replace(/\b(stellv|stv|d|a)\.$/i, ''));
const isRule = (row: string): boolean => /^[\s_.…–—-]+$/.test(row);

/** Takes the signatures off the end of a stretch: names, each with a function behind or below it, and the date above them if it is `wanted`. */
export function signed(lines: readonly Line[], wanted: boolean): Signed {
  const rows = lastRows(lines);
  const found = new Found(wanted);
  let at = rows.length - 1;
  while (at >= 0) {
    const taken = found.take(rows[at], rows[at - 1]);
    if (taken === 0) break;
    at -= taken;
  }
  if (!found.isSure(rows[at])) return { lines, signatories: [], dated: null, labels: [] };
  return { signatories: found.signatories, dated: found.dated, labels: found.labels, lines: upTo(lines, rows, at) };
}

class Found {
  signatories: Signatory[] = [];
  dated: PlaceAndDate | null = null;
  labels: string[] = [];
  private marked = false;

  constructor(private readonly dateWanted: boolean) {}

  /** How many rows, from this one upwards, belong to the signatures. */
  take(row: Row | undefined, above: Row | undefined): number {
    const words = row?.words ?? '';
    this.marked ||= isRule(words) || (row?.bold ?? false);
    if (isRule(words)) return 1;
    if (this.sign(words, '')) return 1;
    if (above && isFunction(words) && this.sign(above.words, words)) return 2;
    const dated = this.dateWanted && this.signatories.length > 0 && !this.dated ? placeAndDateIn(words) : null;
    if (!dated || dated.label !== '') return 0;
    this.dated = dated;
    return 1;
  }

  /** Names alone might be anything: a function, a line to sign on, a greeting or a date above them make them sure. */
  isSure(above: Row | undefined): boolean {
    if (this.signatories.length === 0) return false;
    const greeted = above !== undefined && (isClosing(above.words) || placeAndDateIn(above.words) !== null || /^(für die|im namen|im auftrag)\b/i.test(above.words));
    return this.marked || greeted || this.dated !== null || this.labels.length > 0 || this.signatories.some((each) => each.function !== '');
  }

  private sign(row: string, below: string): boolean {
    const label = /^(gez\.?|i\. ?A\.|i\. ?V\.|f\. ?d\. ?R\.)\s+/i.exec(row)?.[0] ?? '';
    const [name, own] = nameAndFunction(row.slice(label.length));
    if (!isName(name) || (own !== '' && below !== '')) return false;
    const unlike = this.signatories.some((each) => each.function !== '') && own === '' && below === '';
    if (unlike && label === '') return false;
    if (label !== '') this.labels.push(label.trim());
    this.signatories.unshift({ name, function: own || below });
    return true;
  }
}

/** "Jonas Petersen, Fraktionsvorsitzender" and "Jonas Petersen (Fraktionsvorsitzender)" */
function nameAndFunction(row: string): [string, string] {
  const match = /^([^,(]+?)\s*(?:,\s*(.+)|\(([^()]+)\))$/.exec(row);
  const role = match?.[2] ?? match?.[3] ?? '';
  return match && isFunction(role) ? [match[1] ?? '', role] : [row, ''];
}

interface Row {
  readonly words: string;
  readonly bold: boolean;
  readonly line: number;
  readonly inline: readonly MotionNode[];
}

/** The last lines as rows; lists, headings and tables end the search. */
function lastRows(lines: readonly Line[]): Row[] {
  let rows: Row[] = [];
  for (let at = lines.length - 1; at >= 0 && rows.length < MOST_ROWS; at -= 1) {
    const line = lines[at];
    const mayBeSigned = line?.kind === 'text' || (line?.kind === 'heading' && isBold(line.inline));
    if (!line || !mayBeSigned) break;
    rows = [...rowsOf(line.inline).map((inline) => ({ words: flat(inline), bold: isBold(inline), line: at, inline })), ...rows];
  }
  return apart(rows);
}

/** Names side by side, and below them what they are, one after the other. */
function apart(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) break;
    const names = columnsOf(row.inline);
    const below = columnsOf(rows[at + 1]?.inline ?? []);
    if (names.length < 2 || !names.every(isName)) {
      result.push(row);
      continue;
    }
    const paired = below.length === names.length && below.every(isFunction);
    result.push(...names.flatMap((name, index) => [{ ...row, words: name }, ...(paired ? [{ ...row, words: below[index] ?? '' }] : [])]));
    if (paired) at += 1;
  }
  return result;
}

/** The lines up to a row; a line that is cut through keeps its first rows. */
function upTo(lines: readonly Line[], rows: readonly Row[], last: number): Line[] {
  const cut = rows[last + 1]?.line ?? lines.length;
  const kept = rows.slice(0, last + 1).filter((row) => row.line === cut);
  return [...lines.slice(0, cut), ...kept.map((row) => textLine(row.inline))];
}
