import { FRAGMENT } from '#motion';
import * as Y from 'yjs';
import { ownWords } from './own-words.js';

const passage = (doc: Y.Doc, words: string): Y.XmlText => {
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText(words);
  paragraph.insert(0, [text]);
  doc.getXmlFragment(FRAGMENT).push([paragraph]);
  return text;
};

describe('the words that go back to their writer', () => {
  const theirs = new Y.Doc();
  passage(theirs, 'Geheim: ');
  const mine = new Y.Doc();
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  const shared = mine.getXmlFragment(FRAGMENT).get(0);
  if (!(shared instanceof Y.XmlElement)) throw new Error('a paragraph was expected');
  const text = shared.get(0) as Y.XmlText;
  text.insert(text.length, 'gespeichert. ');
  const from = Y.getState(mine.store, mine.clientID);
  text.insert(text.length, 'Im Zug');
  text.insert(text.length, ' geschriebenes');
  passage(mine, 'Ein neuer Absatz.');

  it('are those that nobody confirmed, passage by passage, without a word of others', () => {
    expect(ownWords(mine, [{ client: mine.clientID, from }])).toBe('Im Zug geschriebenes\nEin neuer Absatz.');
  });

  it('leave out what was deleted again, and are none when nothing was written', () => {
    text.delete(text.length - ' geschriebenes'.length, ' geschriebenes'.length);
    expect(ownWords(mine, [{ client: mine.clientID, from }])).toBe('Im Zug\nEin neuer Absatz.');
    expect(ownWords(mine, [])).toBe('');
  });
});
