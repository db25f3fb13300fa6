import { EditorState, TextSelection, type Command } from '@tiptap/pm/state';
import { toText } from '../convert/text.js';
import { isDocument } from '../convert/json.js';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { motionSchema } from './extensions.js';
import { partGuardPlugin } from './guard.js';
import { move, moveTo, pointNumberAt } from './move.js';

/** The sample motion with the caret behind these words. */
function at(words: string): EditorState {
  const doc = motionSchema.nodeFromJSON(sampleMotion());
  let place = 0;
  doc.descendants((node, position) => {
    if (node.isText && node.text?.includes(words)) place = position + node.text.indexOf(words) + words.length;
  });
  const state = EditorState.create({ doc, plugins: [partGuardPlugin()] });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, place)));
}
function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => (next = state.apply(transaction)));
  return next;
}
function lines(state: EditorState): string[] {
  const document: unknown = state.doc.toJSON();
  return isDocument(document) ? toText(document).split('\n') : [];
}

describe('moving by keys', () => {
  it('lets a point and its neighbour change places, with new numbers, and the caret goes along', () => {
    const moved = after(at('Die Verwaltung prüft,'), move(-1));
    expect(lines(moved).slice(6, 10)).toEqual(['1. Die Verwaltung prüft,', 'a) ob eine Ampel möglich ist,', 'b) was sie kostet.', '2. Vor allen Grundschulen gilt Tempo 30.']);
    expect(moved.selection.$from.parent.textContent).toBe('Die Verwaltung prüft,');
    expect(pointNumberAt(moved)).toBe('1');
    expect(after(moved, move(1)).doc.eq(at('Die Verwaltung').doc)).toBe(true);
  });

  it('moves a sub-point inside its point only', () => {
    const moved = after(at('was sie kostet'), move(-1));
    expect(lines(moved).slice(8, 10)).toEqual(['a) was sie kostet.', 'b) ob eine Ampel möglich ist,']);
    expect(pointNumberAt(moved)).toBe('2 a');
    expect(move(-1)(moved)).toBe(false);
  });

  it('moves a section past the reasoning, and nothing before the resolution', () => {
    const moved = after(at('Rund 18.500'), move(-1));
    expect(moved.doc.content.content.map((part) => part.type.name)).toEqual(['letterhead', 'title', 'resolution', 'section', 'reasoning', 'signatories']);
    expect(move(-1)(moved)).toBe(false);
    expect(move(-1)(at('Vor allen Grundschulen'))).toBe(false);
    expect(move(1)(at('Sichere Schulwege'))).toBe(false);
  });
});

describe('moving by hand', () => {
  it('puts a point behind another, and nothing to a place where it may not be', () => {
    const state = at('Vor allen Grundschulen');
    const places: Record<string, number[]> = {};
    state.doc.descendants((node, position) => void (places[node.type.name] ??= []).push(position));
    const [first = 0, second = 0] = places.point ?? [];
    const moved = after(state, moveTo(first, second, 'behind'));
    expect(lines(moved).slice(6, 10)).toEqual(['1. Die Verwaltung prüft,', 'a) ob eine Ampel möglich ist,', 'b) was sie kostet.', '2. Vor allen Grundschulen gilt Tempo 30.']);
    expect(pointNumberAt(moved)).toBe('2');
    for (const to of [first, places.formula?.[0] ?? 0, places.section?.[0] ?? 0, places.subPoint?.[0] ?? 0]) expect(moveTo(first, to, 'before')(state)).toBe(false);
  });
});
