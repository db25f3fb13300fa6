import * as Y from 'yjs';
import { commentRoutes as routes, motionRoutes, type CommentsView, type Role, type Route, type ThreadView } from '#contracts';
import { FRAGMENT } from '#motion';
import { SlipDesk } from '../slip/slip.testing.js';
import type { Answer } from '../../../test/support/visitor.js';

const base64 = (position: Y.RelativePosition): string => Buffer.from(Y.encodeRelativePosition(position)).toString('base64');

/** The first text node in an XML tree that holds these words, with their place in it. */
function find(node: Y.XmlFragment | Y.XmlText, words: string): { text: Y.XmlText; at: number } | null {
  if (node instanceof Y.XmlText) {
    const plain = node.toDelta().map((each: { insert?: unknown }) => (typeof each.insert === 'string' ? each.insert : '')).join('');
    const at = plain.indexOf(words);
    return at < 0 ? null : { text: node, at };
  }
  for (const child of node.toArray()) {
    const found = child instanceof Y.XmlFragment || child instanceof Y.XmlText ? find(child, words) : null;
    if (found) return found;
  }
  return null;
}

/** A fraction at its desks, with hands for comments. */
export class CommentsDesk {
  private constructor(readonly slip: SlipDesk) {}

  static async open(): Promise<CommentsDesk> {
    return new CommentsDesk(await SlipDesk.open());
  }

  list(motion: string, who: Role = 'chair'): Promise<CommentsView> {
    return this.slip.desks[who].ask<CommentsView>(routes.list, { params: { motion } }, this.slip.place.fractionId);
  }

  async only(motion: string, who: Role = 'chair'): Promise<ThreadView> {
    const { threads } = await this.list(motion, who);
    const [thread] = threads;
    if (!thread || threads.length > 1) throw new Error(`${threads.length} threads`);
    return thread;
  }

  call(who: Role, route: Route, params: Record<string, string>, body?: object): Promise<Answer> {
    return this.slip.desks[who].call(route, { params, ...(body ? { body } : {}) }, this.slip.place.fractionId);
  }

  async begin(who: Role, motion: string, text: string, passage: object | null = null): Promise<string> {
    const { id } = await this.slip.desks[who].ask<{ id: string }>(routes.begin, { params: { motion }, body: { text, passage } }, this.slip.place.fractionId);
    return id;
  }

  reply(who: Role, motion: string, thread: string, text: string): Promise<Answer> {
    return this.call(who, routes.reply, { motion, thread }, { text });
  }

  /** Where these words stand in the text of a motion, as a browser says it. */
  async passage(motion: string, words: string): Promise<{ start: string; end: string; quote: string }> {
    const member = await this.slip.desks.member.ask<{ documentId: string }>(motionRoutes.get, { params: { motion } }, this.slip.place.fractionId);
    const rows = await this.slip.house.rows<{ data: Buffer }>('select data from document_update where document_id = $1 order by seq', [member.documentId]);
    const doc = new Y.Doc();
    for (const { data } of rows) Y.applyUpdate(doc, data);
    const found = find(doc.getXmlFragment(FRAGMENT), words);
    if (!found) throw new Error(`The text does not say ${words}`);
    const position = (index: number, side: number) => base64(Y.createRelativePositionFromTypeIndex(found.text, index, side));
    return { start: position(found.at, 0), end: position(found.at + words.length, -1), quote: words };
  }

  async told(motion: string): Promise<string[]> {
    const rows = await this.slip.house.rows<{ name: string; kind: string }>(
      `select p.name, n.kind from notification n join person p on p.id = n.person_id where n.motion_id = $1 and n.kind like 'comment%' order by n.at, p.name, n.kind`,
      [motion],
    );
    return rows.map(({ name, kind }) => `${name.split(' ').at(-1)}: ${kind}`);
  }
}
