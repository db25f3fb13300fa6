import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { motionSchema } from '../schema/extensions.js';
import { FRAGMENT } from '../schema/version.js';
import type { MotionDocument } from './json.js';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { toText } from './text.js';
import { childrenOf, partsOf } from './walk.js';
import { initialUpdate, readDocument } from './yjs.js';

const opened = (update: Uint8Array): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
};

/** Writes as an editor does: the difference between its document and the shared one. */
const write = (doc: Y.Doc, change: (json: MotionDocument) => unknown): void => {
  const node = motionSchema.nodeFromJSON(change(readDocument(doc)));
  updateYFragment(doc, doc.getXmlFragment(FRAGMENT), node, { mapping: new Map(), isOMark: new Map() });
};

const withoutPoint = (json: MotionDocument, index: number): MotionDocument => ({
  ...json,
  content: json.content.map((part) =>
    part.type === 'resolution' ? { ...part, content: childrenOf(part).filter((_, at) => at !== index) } : part,
  ),
});

describe('a motion in Yjs', () => {
  it('comes back as it was seeded', () => {
    expect(readDocument(opened(initialUpdate(sampleMotion())))).toEqual(sampleMotion());
  });

  it('reads an empty document as an empty motion', () => {
    expect(readDocument(new Y.Doc()).content).toHaveLength(5);
  });

  it('keeps the resolution when two people each delete one of its two points', () => {
    const seed = initialUpdate(sampleMotion());
    const [one, two] = [opened(seed), opened(seed)];
    write(one, (json) => withoutPoint(json, 1));
    write(two, (json) => withoutPoint(json, 2));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    const [resolution] = partsOf(readDocument(one), 'resolution');
    expect(childrenOf(resolution!).map((child) => child.type)).toEqual(['formula']);
  });

  it('keeps the words of a node that a newer client wrote', () => {
    const doc = opened(initialUpdate(sampleMotion()));
    const box = new Y.XmlElement('infoBox');
    const words = new Y.XmlText();
    words.insert(0, 'aus der Zukunft');
    box.insert(0, [words]);
    doc.getXmlFragment(FRAGMENT).push([box]);
    expect(toText(readDocument(doc))).toContain('aus der Zukunft');
  });

  it('reads a motion whose resolution a hostile client has deleted', () => {
    const doc = opened(initialUpdate(sampleMotion()));
    doc.getXmlFragment(FRAGMENT).delete(2, 1);
    expect(partsOf(readDocument(doc), 'resolution')).toHaveLength(1);
  });
});
