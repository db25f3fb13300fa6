import { motionSchema } from '#motion';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { intoFirstLine } from './first-line.js';

const { doc, title, resolution, paragraph, point } = motionSchema.nodes;
const motion = doc?.create(null, [
  ...(title ? [title.create(null, motionSchema.text('Bänke'))] : []),
  ...(resolution && point && paragraph ? [resolution.create(null, point.create(null, paragraph.create()))] : []),
]);
const stateAt = (position: number): EditorState => {
  if (!motion) throw new Error('The schema has no document');
  const state = EditorState.create({ doc: motion });
  return state.apply(state.tr.setSelection(TextSelection.create(motion, position)));
};

describe('the caret', () => {
  it('goes into the first line when it stands outside of every line', () => {
    expect(intoFirstLine(stateAt(0))?.selection.$from.parent.type.name).toBe('title');
  });

  it('stays where it is in any line', () => {
    expect(intoFirstLine(stateAt(3))).toBeNull();
  });
});
