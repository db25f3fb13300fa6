import { FRAGMENT } from '#motion';
import * as Y from 'yjs';
import type { Written } from '../../offline/unconfirmed.js';

/**
 * What a person wrote on this device and nobody confirmed, one line a passage. The words of others are left out: whoever may
 * not read the text any more gets back what is theirs.
 */
export const ownWords = (doc: Y.Doc, written: readonly Written[]): string => {
  const starts = new Map<number, number>();
  for (const { client, from } of written) starts.set(client, Math.min(from, starts.get(client) ?? from));
  return passagesIn(doc.getXmlFragment(FRAGMENT))
    .map((passage) => lettersIn(passage, starts))
    .filter((line) => line.trim() !== '')
    .join('\n');
};

const passagesIn = (type: Y.XmlFragment): Y.XmlText[] =>
  type.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlFragment ? passagesIn(child) : []));

const lettersIn = (passage: Y.XmlText, starts: ReadonlyMap<number, number>): string => {
  let letters = '';
  for (let item = passage._start; item !== null; item = item.right) {
    const from = starts.get(item.id.client);
    if (item.deleted || from === undefined || !(item.content instanceof Y.ContentString)) continue;
    letters += item.content.str.slice(Math.max(0, from - item.id.clock));
  }
  return letters;
};
