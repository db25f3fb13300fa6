import { AllSelection, EditorState, type Command } from '@tiptap/pm/state';
import { deleteSelection } from '@tiptap/pm/commands';
import { Slice } from '@tiptap/pm/model';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { motionSchema } from './extensions.js';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { partGuardPlugin, withoutParts } from './guard.js';

const state = () => EditorState.create({ doc: motionSchema.nodeFromJSON(sampleMotion()), plugins: [partGuardPlugin()] });
const partNames = (from: EditorState) => from.doc.content.content.map((part) => part.type.name);
const run = (from: EditorState, command: Command): EditorState => {
  let next = from;
  command(from, (transaction) => (next = from.apply(transaction)));
  return next;
};

describe('the guard of the parts', () => {
  it('lets nobody delete a part by selecting all', () => {
    const all = state();
    const before = all.apply(all.tr.setSelection(new AllSelection(all.doc)));
    expect(partNames(run(before, deleteSelection))).toEqual(partNames(before));
  });

  it('lets the text of a part be deleted and leaves a line to write in', () => {
    const before = state();
    const start = 2 + before.doc.child(0).nodeSize + before.doc.child(1).nodeSize;
    const end = start - 1 + before.doc.child(2).nodeSize - 1;
    const after = before.apply(before.tr.delete(start - 1, end));
    expect(partNames(after)).toEqual(partNames(before));
    expect(after.doc.child(2).textContent).toBe('');
    expect(after.doc.child(2).childCount).toBe(1);
  });

  it('takes what comes through Yjs as it comes', () => {
    const before = state();
    const remote = before.tr.delete(0, before.doc.content.size).setMeta(ySyncPluginKey, { isChangeOrigin: true });
    expect(before.apply(remote).doc.childCount).toBe(0);
  });

  it('lets a section come and go', () => {
    const before = state();
    const from = before.doc.content.size - before.doc.lastChild!.nodeSize - before.doc.child(4).nodeSize;
    const after = before.apply(before.tr.delete(from, from + before.doc.child(4).nodeSize));
    expect(partNames(after)).not.toContain('section');
  });

  it('pastes what was copied across parts as plain blocks', () => {
    const { doc } = state();
    const slice = withoutParts(new Slice(doc.content, 0, 0));
    expect(slice.content.content.map((node) => node.type.name)).toEqual(
      ['paragraph', 'formula', 'point', 'point', 'paragraph', 'heading', 'table', 'image', 'pointReasoning', 'paragraph'],
    );
  });
});
