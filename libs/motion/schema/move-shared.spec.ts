import { initProseMirrorDoc, prosemirrorToYXmlFragment, updateYFragment } from '@tiptap/y-tiptap';
import { EditorState, TextSelection, type Command } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { motionSchema } from './extensions.js';
import { move, moveTo, rewrittenByMove, rewrittenByMoveTo } from './move.js';
import { FRAGMENT } from './version.js';

const seed = new Y.Doc();
prosemirrorToYXmlFragment(motionSchema.nodeFromJSON(sampleMotion()), seed.getXmlFragment(FRAGMENT));

const replica = (): Y.XmlFragment => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed));
  return doc.getXmlFragment(FRAGMENT);
};
const mergedInto = (mine: Y.XmlFragment, theirs: Y.XmlFragment): void => void (mine.doc && theirs.doc && Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(theirs.doc)));
const textsIn = (node: Y.XmlFragment): Y.XmlText[] =>
  node.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []));

/** Without its marks, which Yjs would write as tags. */
const wordsOf = (text: Y.XmlText): string => text.toDelta().map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : '')).join('');

/** An editor on this copy, with the caret in the line that says this. */
function editor(copy: Y.XmlFragment, caret: string) {
  const { doc, mapping } = initProseMirrorDoc(copy, motionSchema);
  let place = 0;
  doc.descendants((node, at) => void (node.isText && node.text?.includes(caret) && (place = at + 1)));
  return { state: EditorState.create({ doc, selection: TextSelection.create(doc, place) }), mapping };
}

/** The lines of which a letter is lost when somebody types it in the moment of the move. */
function lost(command: (state: EditorState) => Command, caret: string): string[] {
  const mine = replica();
  const theirs = replica();
  const { state, mapping } = editor(mine, caret);
  const words = textsIn(theirs).map(wordsOf);
  textsIn(theirs).forEach((text, index) => text.insert(0, `§${index}§`));
  command(state)(state, ({ doc: moved }) => mine.doc && updateYFragment(mine.doc, mine, moved, { mapping, isOMark: new Map() }));
  mergedInto(mine, theirs);
  const said = JSON.stringify(mine.toJSON());
  return words.filter((_, index) => !said.includes(`§${index}§`));
}

/** The lines that it says are written anew. */
function told(range: (state: EditorState) => { from: number; to: number } | null, caret: string): string[] {
  const { state } = editor(replica(), caret);
  const { from, to } = range(state) ?? { from: 0, to: 0 };
  const lines: string[] = [];
  state.doc.nodesBetween(from, to, (node, at) => void (node.isTextblock && at >= from && node.textContent !== '' && lines.push(node.textContent)));
  return lines;
}

const start = ({ doc }: EditorState, words: string): number => {
  let place = -1;
  doc.descendants((node, at) => void (node.type.name === 'point' && node.textContent.includes(words) && (place = at)));
  return place;
};
const [first, second] = ['Vor allen Grundschulen', 'Die Verwaltung prüft'];

it.each([
  [first, 1],
  [second, -1],
  ['was sie kostet', -1],
] as const)('moving "%s" by %d loses a letter typed in that moment nowhere but where it says so', (caret, by) => {
  const said = told((state) => rewrittenByMove(state, by), caret);
  expect(said).not.toEqual([]);
  expect(said).toEqual(expect.arrayContaining(lost(() => move(by), caret)));
});

it('dragging does so as well', () => {
  const found = lost((state) => moveTo(start(state, second), start(state, first), 'before'), second);
  expect(found).not.toEqual([]);
  expect(found).toEqual(told((state) => rewrittenByMoveTo(state, start(state, second), start(state, first)), second));
});
