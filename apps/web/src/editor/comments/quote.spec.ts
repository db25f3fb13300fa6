import { motionSchema } from '#motion';
import { quoteBetween, rangeOfQuote } from './quote.js';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const docOf = (...texts: string[]) =>
  motionSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'reasoning', content: texts.map(paragraph) }] });

describe('the words of a passage', () => {
  const doc = docOf('Der Nachtbus fährt am Freitag.', 'Er fährt auch am Samstag.');

  it('are found again where they stand, also across two paragraphs', () => {
    for (const words of ['Nachtbus fährt am', 'am Freitag. Er fährt']) {
      const range = rangeOfQuote(doc, words);
      expect(range && quoteBetween(doc, range.from, range.to)).toBe(words);
    }
  });

  it('are not taken for others: too short, twice, or not there', () => {
    expect(rangeOfQuote(doc, 'fährt')).toBeNull();
    expect(rangeOfQuote(docOf('Bänke am Markt', 'Bänke am Markt'), 'Bänke am Markt')).toBeNull();
    expect(rangeOfQuote(doc, 'Bänke am Markt')).toBeNull();
  });
});
