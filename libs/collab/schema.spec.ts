import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { standingHouse } from '../../test/durability/support/standing-house.js';
import { until, Writer } from '../../test/durability/support/writer.js';
import { createDocument } from './index.js';
import { randomUUID } from 'node:crypto';

/** The editor of yesterday: it does not know the node `novelty`. */
const yesterday = new Schema({ nodes: { doc: { content: 'paragraph*' }, paragraph: { content: 'text*' }, text: {} } });

const withNovelty = (): Uint8Array => {
  const doc = new Y.Doc();
  doc.getXmlFragment('motion').insert(0, [new Y.XmlElement('paragraph'), new Y.XmlElement('novelty')]);
  return Y.encodeStateAsUpdate(doc);
};

describe('a node that only the newer editor knows', () => {
  const at = standingHouse();

  it('is deleted by the binding of the older one: that is the danger', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, withNovelty());
    const fragment = doc.getXmlFragment('motion');
    EditorState.create({ doc: initProseMirrorDoc(fragment, yesterday).doc });
    expect(fragment.toString()).not.toContain('novelty');
  });

  it('survives, because the older editor is asked to reload before it sees a byte', async () => {
    const id = randomUUID();
    await at.house.inFraction((client) => createDocument(client, { id, schemaVersion: 2, initialUpdate: withNovelty() }));
    const old = new Writer(await at.house.member('Anna', id, 'edit'), id, at.node.port, { schema: '1' });
    initProseMirrorDoc(old.doc.getXmlFragment('motion'), yesterday);
    await until(() => old.closes.length > 0, 'the old editor is turned away');
    expect(old.closes).toEqual([4409]);
    expect(old.frames).toEqual([]);
    const current = new Writer(await at.house.member('Bert', id, 'edit'), id, at.node.port, { schema: '2' });
    await current.synced();
    expect(current.doc.getXmlFragment('motion').toString()).toBe('<paragraph></paragraph><novelty></novelty>');
    for (const writer of [old, current]) writer.leave();
  });
});
