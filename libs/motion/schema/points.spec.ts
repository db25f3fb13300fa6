import { EditorState, TextSelection, type Command } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { node, paragraph, point, text } from '../convert/build.js';
import { repair } from '../convert/repair.js';
import { toText } from '../convert/text.js';
import { motionSchema } from './extensions.js';
import { selectPart } from './keys.js';
import { addPoint, enterMovesOn, indentPoint, outdentPoint } from './points.js';

const words = (value: string) => paragraph(...text(value));
const motion = repair({
  type: 'doc',
  content: [
    node('title', text('Titel')),
    node('resolution', [
      node('formula', text('Formel')),
      point(words('eins')),
      point(words('zwei'), node('subPoints', [node('subPoint', [words('zwei a')]), node('subPoint', [words('zwei b')])])),
      point(words('drei')),
    ]),
  ],
});

const caretIn = (value: string): EditorState => {
  const doc = motionSchema.nodeFromJSON(motion);
  let at = -1;
  doc.descendants((each: Node, position: number) => {
    if (each.isTextblock && each.textContent === value) at = position + 1;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, at) });
};

const after = (from: EditorState, command: Command): EditorState => {
  let next = from;
  expect(command(from, (transaction) => (next = from.apply(transaction)))).toBe(true);
  next.doc.check();
  return next;
};

const lines = (state: EditorState): string => toText(state.doc.toJSON()).split('\n').slice(1, -1).join(' | ');
const caretText = (state: EditorState): string => state.selection.$from.parent.textContent;

describe('points', () => {
  it('makes a point a sub-point of the one before', () => {
    const changed = after(caretIn('drei'), indentPoint);
    expect(lines(changed)).toBe('Formel | 1. eins | 2. zwei | a) zwei a | b) zwei b | c) drei');
    expect(caretText(changed)).toBe('drei');
  });

  it('begins a list of sub-points where there is none', () => {
    const state = caretIn('zwei a');
    const plain = after(state, outdentPoint);
    expect(lines(plain)).toBe('Formel | 1. eins | 2. zwei | 3. zwei a | a) zwei b | 4. drei');
    expect(caretText(plain)).toBe('zwei a');
  });

  it('makes the last sub-point a point of its own', () => {
    const changed = after(caretIn('zwei b'), outdentPoint);
    expect(lines(changed)).toBe('Formel | 1. eins | 2. zwei | a) zwei a | 3. zwei b | 4. drei');
    expect(caretText(changed)).toBe('zwei b');
  });

  it('leaves the first point and a point with sub-points where they are', () => {
    expect(indentPoint(caretIn('eins'))).toBe(false);
    expect(indentPoint(caretIn('zwei'))).toBe(false);
    expect(outdentPoint(caretIn('eins'))).toBe(false);
  });

  it('adds a point after the one with the caret and goes there', () => {
    const changed = after(caretIn('eins'), addPoint);
    expect(lines(changed)).toBe('Formel | 1. eins | 2. | 3. zwei | a) zwei a | b) zwei b | 4. drei');
    expect(caretText(changed)).toBe('');
  });

  it('adds a point at the end when the caret is elsewhere', () => {
    expect(lines(after(caretIn('Titel'), addPoint))).toMatch(/4\.$/);
  });

  it('goes on from the title and from the formula instead of splitting them', () => {
    expect(caretText(after(caretIn('Titel'), enterMovesOn))).toBe('Formel');
    expect(caretText(after(caretIn('Formel'), enterMovesOn))).toBe('eins');
    expect(enterMovesOn(caretIn('eins'))).toBe(false);
  });

  it('selects the part first and everything when asked again', () => {
    const first = after(caretIn('eins'), selectPart);
    expect(first.doc.textBetween(first.selection.from, first.selection.to)).toBe('Formeleinszweizwei azwei bdrei');
    expect(selectPart(first)).toBe(false);
  });
});
