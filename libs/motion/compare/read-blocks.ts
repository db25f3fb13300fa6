import { germanDay } from '../convert/dates.js';
import type { MotionDocument, MotionNode } from '../convert/json.js';
import { itemLabel, pointReasoningLabel } from '../convert/numbers.js';
import { childrenOf, countAttr, textAttr } from '../convert/walk.js';
import type { Block, Frame, Piece, Role } from './block.js';
import { attributePiece, inlinePiece } from './pieces.js';
import { sizeOf } from './sizes.js';

/** What is known on the way down. */
interface Here {
  readonly part: string;
  readonly frame: Frame;
  readonly label: string;
  readonly depth: number;
  readonly place: string;
}

type Out = Block[];
type Reader = (node: MotionNode, at: number, here: Here, out: Out) => void;

const frames: Readonly<Record<string, Frame>> = { point: 'point', subPoint: 'subPoint', listItem: 'item' };
const lines: Readonly<Record<string, Role>> = { title: 'title', formula: 'formula', paragraph: 'paragraph', heading: 'heading' };
const headed = new Set(['resolution', 'reasoning', 'section', 'signatories']);

/** The motion as the lines a reader sees, in order, each with its place in the document. */
export function blocksOf(document: MotionDocument): Block[] {
  const out: Out = [];
  inside(document, 0, { part: '', frame: 'plain', label: '', depth: 0, place: '' }, out);
  return out;
}

function read(node: MotionNode, at: number, here: Here, out: Out): void {
  const role = lines[node.type];
  if (role) return line(role, node, at, here, out);
  const special = specials[node.type];
  if (special) return special(node, at, here, out);
  if (headed.has(node.type)) attribute('partHeading', textAttr(node, 'heading'), at, here, out);
  inside(node, at + 1, here, out);
}

function inside(parent: MotionNode, start: number, here: Here, out: Out): void {
  let at = start;
  let numbered = 0;
  for (const [index, node] of childrenOf(parent).entries()) {
    const label = itemLabel(parent, node, numbered);
    if (label !== null) numbered += 1;
    read(node, at, stepInto(node, label, index, here), out);
    at += sizeOf(node);
  }
}

/** Only the first line of a point carries its number. */
function stepInto(node: MotionNode, label: string | null, index: number, here: Here): Here {
  const frame = frames[node.type];
  return {
    part: here.part === '' ? node.type : here.part,
    frame: frame ?? here.frame,
    label: label ?? (index === 0 ? here.label : ''),
    depth: frame === 'subPoint' || frame === 'item' ? here.depth + 1 : here.depth,
    place: here.place === '' ? String(index) : `${here.place}.${index}`,
  };
}

function put(role: Role, at: number, to: number, level: number, pieces: readonly Piece[], here: Here, out: Out): void {
  const text = pieces.map((piece) => piece.text).join('\t');
  if (text.trim() === '' && here.label === '' && role !== 'image') return;
  out.push({ role, part: here.part, frame: here.frame, label: here.label, level, place: here.place, from: at, to, pieces, text });
}

function line(role: Role, node: MotionNode, at: number, here: Here, out: Out): void {
  const level = node.type === 'heading' ? countAttr(node, 'level', 3) : here.depth;
  put(role, at, at + sizeOf(node), level, [inlinePiece(node, at + 1)], here, out);
}

function attribute(role: Role, value: string, at: number, here: Here, out: Out, to = at): void {
  if (value !== '') put(role, at, to, here.depth, [attributePiece(value)], here, out);
}

const letterhead: Reader = (node, at, here, out) => {
  const day = germanDay(textAttr(node, 'date'));
  const values = [textAttr(node, 'addressee'), textAttr(node, 'target'), textAttr(node, 'place'), day];
  for (const [depth, value] of values.entries()) attribute('letterhead', value, at, { ...here, depth }, out, at + 1);
};

/** A row is compared as one: its cells keep their place. */
const row: Reader = (node, at, here, out) => {
  const pieces: Piece[] = [];
  let cellAt = at + 1;
  for (const [cell, each] of childrenOf(node).entries()) {
    pieces.push(...cellPieces(each, cellAt + 1, cell));
    cellAt += sizeOf(each);
  }
  put('row', at, at + sizeOf(node), here.depth, pieces, here, out);
};

function cellPieces(parent: MotionNode, start: number, cell: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const node of childrenOf(parent)) {
    pieces.push(...(lines[node.type] ? [inlinePiece(node, at + 1, cell)] : cellPieces(node, at + 1, cell)));
    at += sizeOf(node);
  }
  return pieces.length > 0 || parent.type === 'image' ? pieces : [{ ...attributePiece(''), cell }];
}

const specials: Readonly<Record<string, Reader>> = {
  letterhead,
  tableRow: row,
  image: (node, at, here, out) => put('image', at, at + 1, here.depth, [attributePiece(textAttr(node, 'alt'), textAttr(node, 'fileId'))], here, out),
  signatory: (node, at, here, out) =>
    put('signatory', at, at + 1, here.depth, [attributePiece([textAttr(node, 'name'), textAttr(node, 'function')].filter(Boolean).join(', '))], here, out),
  pointReasoning: (node, at, here, out) => {
    attribute('pointHeading', pointReasoningLabel(node.attrs ?? {}), at, here, out);
    inside(node, at + 1, here, out);
  },
};
