import type { NoteColour, NoteShape, NoteView } from '#contracts';
import { full, pairs, type Point } from './geometry.js';

/** As in the style sheet. */
const colours: Record<NoteColour, readonly [number, number, number]> = {
  yellow: [255, 212, 0],
  green: [47, 174, 78],
  blue: [29, 95, 209],
  red: [209, 36, 47],
  black: [27, 33, 38],
};

/** A page as it is shown: its size, and where a point of it lies in the PDF, whose pages may be turned or cropped. */
interface Shown {
  readonly width: number;
  readonly height: number;
  convertToPdfPoint(x: number, y: number): number[];
}

type Box = [left: number, bottom: number, right: number, top: number];

/** A note in the words of the PDF engine, which writes it as an annotation that every reader of PDFs shows and prints. */
export interface Annotation {
  readonly kind: 'highlight' | 'ink';
  readonly color: readonly number[];
  readonly opacity: number;
  readonly rect: Box;
  readonly rotation: 0;
  readonly user: string;
  readonly pageIndex: number;
  readonly quadPoints?: number[];
  readonly outlines?: number[][];
  readonly paths?: { readonly lines: number[][]; readonly points: number[][] };
  readonly thickness?: number;
}

const placed = ([x, y]: Point, page: Shown): Point => {
  const [left = 0, bottom = 0] = page.convertToPdfPoint((x / full) * page.width, (y / full) * page.height);
  return [left, bottom];
};

const around = (points: readonly Point[], margin = 0): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs) - margin, Math.min(...ys) - margin, Math.max(...xs) + margin, Math.max(...ys) + margin];
};

const touches = ([a, b, c, d]: Box, [e, f, g, h]: Box): boolean => a < g && e < c && b < h && f < d;

/** Where two areas of one annotation overlap a reader shows a hole: such areas become annotations of their own. */
const layered = (boxes: readonly Box[]): Box[][] => {
  const layers: Box[][] = [];
  for (const box of boxes) {
    const free = layers.find((layer) => !layer.some((other) => touches(box, other)));
    if (free) free.push(box);
    else layers.push([box]);
  }
  return layers;
};

const highlights = ({ boxes }: Extract<NoteShape, { kind: 'highlight' }>, page: Shown) => {
  const areas = boxes.map(([x, y, width, height]) => around([placed([x, y], page), placed([x + width, y + height], page)]));
  return layered(areas).map((layer) => ({
    rect: around(layer.flatMap(([left, bottom, right, top]): Point[] => [[left, bottom], [right, top]])),
    quadPoints: layer.flatMap(([left, bottom, right, top]) => [left, top, right, top, left, bottom, right, bottom]),
    outlines: layer.map(([left, bottom, right, top]) => [left, top, right, top, right, bottom, left, bottom]),
  }));
};

const stroke = ({ points, width }: Extract<NoteShape, { kind: 'ink' }>, page: Shown) => {
  const way = pairs(points).map((point) => placed(point, page));
  // A single point is a dot: the pen went nowhere, but it was there.
  const [first] = way;
  const drawn = way.length === 1 && first ? [first, [first[0] + 0.1, first[1]] as const] : way;
  const thickness = Math.max(0.5, (width / full) * page.width);
  // Six numbers for each point, of which four would bend the line.
  const line = drawn.flatMap(([x, y]) => [NaN, NaN, NaN, NaN, x, y]);
  return { rect: around(drawn, thickness), thickness, paths: { lines: [line], points: [drawn.flat()] } };
};

/** One note as annotations of its page. */
export const annotationsOf = ({ shape, page, author }: NoteView, shown: Shown, me: string): Annotation[] => {
  const common = { kind: shape.kind, color: colours[shape.colour], rotation: 0 as const, user: author || me, pageIndex: page - 1 };
  if (shape.kind === 'ink') return [{ ...common, opacity: 1, ...stroke(shape, shown) }];
  return highlights(shape, shown).map((part) => ({ ...common, opacity: 0.4, ...part }));
};
