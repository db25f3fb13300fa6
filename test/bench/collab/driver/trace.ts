import { readFileSync } from 'node:fs';
import type * as Y from 'yjs';
import { dice } from '../../../support/dice.js';

/** One act at the keyboard. `pause`: time since the one before, 1 on average. */
export type Keystroke = { readonly pause: number } & (
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'erase'; readonly count: number }
  /** Puts the caret elsewhere and types on there: a place between 0 and 1 of the text. */
  | { readonly kind: 'move'; readonly place: number; readonly text: string }
);

const paper = readFileSync(new URL('../../../samples/antrag-schulwege.md', import.meta.url), 'utf8');

/**
 * A motion as a person types it, key by key: wrong letters that are taken back, words that are struck, a caret that jumps,
 * pauses that lengthen after a word and a sentence. Every run types the same.
 */
export const trace: readonly Keystroke[] = scale(record(dice(2026)));

function record(roll: () => number): Keystroke[] {
  const strokes: Keystroke[] = [];
  const pauseAfter = (letter: string): number => (0.4 + 1.2 * roll()) * (letter === '.' ? 6 : letter === ' ' ? 1.8 : 1);
  let before = ' ';
  for (const letter of paper) {
    const pause = pauseAfter(before);
    if (roll() < 0.03) strokes.push({ pause, kind: 'type', text: 'x' }, { pause: 2, kind: 'erase', count: 1 });
    if (letter === ' ' && roll() < 0.06) strokes.push({ pause: 4, kind: 'erase', count: 5 });
    if (letter === '\n' && roll() < 0.5) strokes.push({ pause: 8, kind: 'move', place: roll(), text: letter });
    else strokes.push({ pause, kind: 'type', text: letter });
    before = letter;
  }
  return strokes;
}

function scale(strokes: readonly Keystroke[]): Keystroke[] {
  const mean = strokes.reduce((sum, { pause }) => sum + pause, 0) / strokes.length;
  return strokes.map((stroke) => ({ ...stroke, pause: stroke.pause / mean }));
}

/** Types the trace into a text, from wherever in it one begins. */
export class Typist {
  caret = 0;

  constructor(
    private readonly text: Y.Text,
    private next: number,
  ) {}

  /** Returns the pause before the next act. */
  act(): number {
    const stroke = trace[this.next++ % trace.length] ?? { pause: 1, kind: 'erase' as const, count: 0 };
    this.caret = Math.min(this.caret, this.text.length);
    if (stroke.kind === 'erase') this.erase(stroke.count);
    else {
      if (stroke.kind === 'move') this.caret = Math.floor(stroke.place * this.text.length);
      this.text.insert(this.caret, stroke.text);
      this.caret += stroke.text.length;
    }
    return trace[this.next % trace.length]?.pause ?? 1;
  }

  private erase(count: number): void {
    const from = Math.max(0, this.caret - count);
    if (this.caret > from) this.text.delete(from, this.caret - from);
    this.caret = from;
  }
}
