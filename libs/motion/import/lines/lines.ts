import { text } from '../../convert/build.js';
import type { MotionNode } from '../../convert/json.js';
import { cutAtBreaks, dropStart, flat, plain, trimmed, type Break } from './inline.js';

/**
 * What every format is turned into before anything is recognised: a flat list. `depth` says how deep a line stands in
 * lists, `level` is that of a heading. An item keeps its label ("1.", "a)", "–"); `typed` tells whether the label stood
 * in the text as words.
 */
export interface Line {
  readonly kind: 'heading' | 'text' | 'item' | 'block';
  readonly inline: readonly MotionNode[];
  readonly depth: number;
  readonly level: number;
  readonly label: string;
  readonly typed: boolean;
  readonly block: MotionNode | null;
}

/** Lists deeper than this are read as if they stood there: nobody means them. */
const DEEPEST = 8;

const blank: Line = { kind: 'text', inline: [], depth: 0, level: 0, label: '', typed: false, block: null };

export const textLine = (inline: readonly MotionNode[], depth = 0): Line => ({ ...blank, inline: trimmed(inline), depth: Math.min(depth, DEEPEST) });

export const headingLine = (inline: readonly MotionNode[], level: number): Line => ({ ...blank, kind: 'heading', inline: trimmed(inline), level });

export const blockLine = (block: MotionNode, depth = 0): Line => ({ ...blank, kind: 'block', block, depth: Math.min(depth, DEEPEST) });

export const itemLine = (label: string, typed: boolean, inline: readonly MotionNode[], depth: number): Line => ({
  ...blank,
  kind: 'item',
  inline: trimmed(inline),
  label,
  typed,
  depth: Math.min(depth, DEEPEST),
});

/** What follows an ordinal in running text: "1. Quartal", "13. August". */
const ordinals =
  '(?!(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Quartal|Halbjahr|Lesung|Nachtrag|Klasse|Etage|Stock|Obergeschoss|Sitzung|Legislatur|Wahlperiode))';

/** "1.", "2)", "(3)", "1.1", "a)", "(b)" or a dash or bullet, followed by a blank. */
const LABEL = new RegExp(`^\\s*(\\d{1,2}\\.\\d{1,2}\\.?|\\d{1,2}[.)]|\\(\\d{1,2}\\)|[a-z]\\)|\\([a-z]\\)|[-–—•·▪○■]|o(?=\\t))\\s+(?=\\S)${ordinals}`);

const digits = (label: string): string => label.replace(/[^\d.]/g, '').replace(/\.$/, '');

/** "1.", "2)"; not "1.1". */
export const isNumber = (label: string): boolean => /^\d+$/.test(digits(label));
/** "1.1", "2.3." */
export const isDouble = (label: string): boolean => /^\d+\.\d+$/.test(digits(label));
export const isLetter = (label: string): boolean => /[a-z]/.test(label);
export const isBullet = (label: string): boolean => !/[a-z\d]/.test(label);
export const numberIn = (label: string): number => Number.parseInt(digits(label), 10);

/** One paragraph as lines: a label at its start or after a line break begins an item. */
export function linesFrom(inline: readonly MotionNode[], depth = 0): Line[] {
  return cutAtBreaks(inline, beginsItem).map((piece) => labelled(piece, depth));
}

/** One row of text as an item, when a label stands before it, else as text. */
export function labelled(piece: readonly MotionNode[], depth: number): Line {
  const words = piece.map((node) => node.text ?? ' ').join('');
  const match = LABEL.exec(words);
  const label = match?.[1];
  if (!match || !label) return textLine(piece, depth);
  return itemLine(label, true, dropStart(piece, match[0].length), isLetter(label) || isDouble(label) ? depth + 1 : depth);
}

/** A wrapped line may begin with "1. Quartal": only after a pause it is a label. */
const beginsItem = ({ before, first, after, hard }: Break): boolean =>
  LABEL.test(after) && (hard || /[.:;,?!*]$|\b(und|oder|sowie)$/.test(before) || LABEL.test(first));

export const isEmptyLine = (line: Line): boolean => line.block === null && flat(line.inline) === '' && line.label === '';

/** The words of a line, its label too where it was typed. */
export const wordsIn = (line: Line): string => (line.typed ? `${line.label} ${plain(line.inline)}` : plain(line.inline));

/** The line with its label as words. */
export const withLabel = (line: Line): readonly MotionNode[] => (line.label === '' ? line.inline : [...text(`${line.label} `), ...line.inline]);
