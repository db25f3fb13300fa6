import type { NoteColour, NoteView } from '#contracts';
import { full, onPage, pairs, type Point } from './geometry.js';
import styles from './Notes.module.css';

const svg = 'http://www.w3.org/2000/svg';
/** Of a pen, in ten-thousandths of the page's width. */
const penWidth = 25;
/** Of the eraser, in pixels. */
const reachPx = 10;

const element = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
};

const lineOf = (points: readonly Point[]): string => points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join('') + (points.length === 1 ? 'h1' : '');

export type Tool = 'read' | 'highlight' | 'ink' | 'erase';

/** Whoever keeps what is drawn on the sheets. */
export interface Keeper {
  readonly snapshot: () => { readonly tool: Tool; readonly colour: NoteColour };
  stroke(page: number, points: readonly Point[], width: number): void;
  highlight(page: number, boxes: readonly [number, number, number, number][], words: string): void;
  eraseAt(page: number, point: Point, reach: number): void;
}

/** Transparent paper on one page: shows its notes, and takes what pen, finger or mouse draw. */
export class PageSheet {
  private readonly paper = element('svg', { viewBox: `0 0 ${full} ${full}`, preserveAspectRatio: 'none', class: styles.sheet ?? '', 'aria-hidden': 'true' });
  private tool: Tool = 'read';
  private drawing: { pointer: number; points: Point[]; line: SVGElement } | null = null;
  private page: HTMLElement | null = null;
  /** Where there is a pen, fingers only move the page. */
  private penSeen = false;
  private readonly leaving = new AbortController();

  constructor(
    private readonly number: number,
    private readonly board: Keeper,
  ) {
    const { signal } = this.leaving;
    this.paper.addEventListener('pointerdown', (event) => this.begin(event), { signal });
    this.paper.addEventListener('pointermove', (event) => this.go(event), { signal });
    this.paper.addEventListener('pointerup', (event) => this.end(event), { signal });
    this.paper.addEventListener('pointercancel', () => this.drop(), { signal });
    // Safari scrolls under a pencil unless the touch itself is refused.
    this.paper.addEventListener('touchmove', (event) => this.drawing !== null && event.preventDefault(), { signal, passive: false });
  }

  lieOn(page: HTMLElement): void {
    this.page = page;
    if (this.paper.parentElement !== page || page.lastElementChild !== this.paper) page.append(this.paper);
    page.addEventListener('pointerup', this.mark, { signal: this.leaving.signal });
    this.hold(this.board.snapshot().tool);
  }

  close(): void {
    this.leaving.abort();
    this.paper.remove();
  }

  hold(tool: Tool): void {
    this.tool = tool;
    this.paper.classList.toggle(styles.taking ?? '', tool === 'ink' || tool === 'erase');
    this.paper.classList.toggle(styles.erasing ?? '', tool === 'erase');
    this.paper.classList.toggle(styles.pen ?? '', this.penSeen);
  }

  draw(notes: readonly NoteView[]): void {
    const shapes = notes.flatMap(({ shape }) => {
      const look = `${styles[shape.kind] ?? ''} ${styles[shape.colour] ?? ''}`;
      if (shape.kind === 'highlight') return shape.boxes.map(([x, y, width, height]) => element('rect', { x, y, width, height, class: look }));
      return [element('path', { d: lineOf(pairs(shape.points)), class: look, 'stroke-width': this.pixels(shape.width) })];
    });
    this.paper.replaceChildren(...shapes, ...(this.drawing ? [this.drawing.line] : []));
  }

  private pixels(width: number): number {
    return Math.max(1, (width / full) * (this.page?.clientWidth ?? 800));
  }

  private at(event: PointerEvent): Point {
    return onPage(this.paper.getBoundingClientRect(), event.clientX, event.clientY);
  }

  private begin(event: PointerEvent): void {
    if (event.pointerType === 'pen' && !this.penSeen) {
      this.penSeen = true;
      this.hold(this.tool);
    }
    if (event.button !== 0 || this.drawing || (this.penSeen && event.pointerType === 'touch')) return;
    event.preventDefault();
    this.paper.setPointerCapture(event.pointerId);
    const { colour } = this.board.snapshot();
    const line = element('path', { class: `${styles.ink ?? ''} ${styles[colour] ?? ''}`, 'stroke-width': this.pixels(penWidth) });
    this.drawing = { pointer: event.pointerId, points: [], line };
    if (this.tool === 'ink') this.paper.append(line);
    this.go(event);
  }

  private go(event: PointerEvent): void {
    if (this.drawing?.pointer !== event.pointerId) return;
    // A pen is faster than the screen: what came in between belongs to the stroke.
    const steps = event.getCoalescedEvents?.() ?? [];
    const points = (steps.length > 0 ? steps : [event]).map((step) => this.at(step));
    if (this.tool === 'erase') for (const point of points) this.board.eraseAt(this.number, point, (reachPx / (this.page?.clientWidth ?? 800)) * full);
    this.drawing.points.push(...points);
    this.drawing.line.setAttribute('d', lineOf(this.drawing.points));
  }

  private end(event: PointerEvent): void {
    if (this.drawing?.pointer !== event.pointerId) return;
    const { points } = this.drawing;
    this.drop();
    if (this.tool === 'ink') this.board.stroke(this.number, points, penWidth);
  }

  private drop(): void {
    this.drawing?.line.remove();
    this.drawing = null;
  }

  /** The selected words of this page become a highlight when the marker is in hand. */
  private readonly mark = (): void => {
    // The selection is final only after the event that ends it.
    if (this.tool === 'highlight') setTimeout(() => this.markSelection(), 0);
  };

  private markSelection(): void {
    const selection = getSelection();
    const paper = this.paper.getBoundingClientRect();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0 || this.page?.contains(selection.anchorNode) !== true) return;
    const boxes = [...selection.getRangeAt(0).getClientRects()]
      .filter(({ width, height, top, bottom }) => width > 1 && height > 1 && bottom > paper.top && top < paper.bottom)
      .map((rect): [number, number, number, number] => {
        const [left, top] = onPage(paper, rect.left, rect.top);
        const [right, bottom] = onPage(paper, rect.right, rect.bottom);
        return [left, top, right - left, bottom - top];
      });
    const words = selection.toString().replace(/\s+/g, ' ').trim();
    selection.removeAllRanges();
    this.board.highlight(this.number, boxes, words);
  }
}
