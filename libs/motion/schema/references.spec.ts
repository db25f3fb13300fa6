import { EditorState } from '@tiptap/pm/state';
import { createHash } from 'node:crypto';
import { checkMotion } from '../checks/check-motion.js';
import { node, paragraph, point, text } from '../convert/build.js';
import { canonicalJson } from '../convert/canonical.js';
import { isDocument, type MotionDocument } from '../convert/json.js';
import { repair } from '../convert/repair.js';
import { toText } from '../convert/text.js';
import { toHtml } from '../reading/to-html.js';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { motionSchema } from './extensions.js';
import { partGuardPlugin } from './guard.js';
import { pointsIn } from './references.js';

const named = (id: string, words: string) => ({ ...point(paragraph(...text(words))), attrs: { id } });
const sees = (id: string) => paragraph(...text('siehe '), node('pointRef', [], { point: id }));
const motion = (): MotionDocument =>
  repair({
    type: 'doc',
    content: [
      node('resolution', [named('a', 'Bäume pflanzen'), named('b', 'Bäume gießen')], { heading: 'Beschluss' }),
      node('reasoning', [sees('b'), { ...node('pointReasoning', [paragraph(...text('Weil.'))]), attrs: { point: 9, target: 'b' } }]),
    ],
  });
const opened = () => EditorState.create({ doc: motionSchema.nodeFromJSON(motion()), plugins: [partGuardPlugin()] });
const said = (state: EditorState): string => {
  const json: unknown = state.doc.toJSON();
  return isDocument(json) ? toText(json) : '';
};

describe('a reference to a point', () => {
  it('says the number its point has, in text, reading view and caption', () => {
    expect(toText(motion())).toContain('siehe Beschlusspunkt 2');
    expect(toText(motion())).toContain('Zu Beschlusspunkt 2:');
    expect(toHtml(motion(), { kindLabel: 'Antrag', fractionName: 'F' })).toContain('<p>siehe Beschlusspunkt 2</p>');
  });

  it('follows when points move, come and go', () => {
    const state = opened();
    const [first] = pointsIn(state.doc);
    const without = state.apply(state.tr.delete(first!.at, first!.at + first!.node.nodeSize));
    expect(said(without)).toContain('siehe Beschlusspunkt 1');
    expect(said(without)).toContain('Zu Beschlusspunkt 1:');
    const with3 = state.apply(state.tr.insert(first!.at, motionSchema.nodeFromJSON(point(paragraph(...text('Neu'))))));
    expect(said(with3)).toContain('siehe Beschlusspunkt 3');
  });

  it('says so, on the page and in the pre-flight, when its point is gone', () => {
    const state = opened();
    const [, second] = pointsIn(state.doc);
    const without = state.apply(state.tr.delete(second!.at, second!.at + second!.node.nodeSize));
    expect(said(without)).toContain('siehe Beschlusspunkt (gelöscht)');
    const json = repair(without.doc.toJSON());
    expect(checkMotion(json, { minSignatories: 0 }).map(({ code, place }) => [code, place])).toContainEqual(['reference_gone', '3.0.1']);
    expect(checkMotion(motion(), { minSignatories: 0 }).map(({ code }) => code)).not.toContain('reference_gone');
  });

  it('stays with the words when a point is split, and is put right whatever number was written', () => {
    const state = opened();
    const [, second] = pointsIn(state.doc);
    const split = state.apply(state.tr.split(second!.at + 2, 2));
    expect(pointsIn(split.doc).map(({ node: each }) => each.attrs.id)).toEqual(['a', null, 'b']);
    expect(said(split)).toContain('siehe Beschlusspunkt 3');
    const wrong = JSON.parse(JSON.stringify(motion()).replaceAll('"number":2', '"number":7'));
    expect(toText(repair(wrong))).toContain('siehe Beschlusspunkt 2');
  });

  it('changes no text that has none: its hash is what it was before there were references', () => {
    const hash = createHash('sha256').update(canonicalJson(sampleMotion())).digest('hex');
    expect(hash).toBe('ada29378b7c51fa10678d7094411337830c8cfd0020f6ceebabac5051598a2b7');
  });
});
