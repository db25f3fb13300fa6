import { partsOf } from './parts.js';

const hits = (text: string, question: string): string[] => partsOf(text, question).filter(({ hit }) => hit).map((part) => part.text);

describe('the words that were searched for', () => {
  it('are marked as whole words, whatever umlauts, cases and endings they have', () => {
    expect(hits('Die Straßenbeleuchtung am Markt, auf allen Strassen.', 'straße')).toEqual(['Straßenbeleuchtung', 'Strassen']);
    expect(hits('Zehn Bänke am Markt', 'BANK')).toEqual(['Bänke']);
  });

  it('lose no letter of the text', () => {
    const text = ' „Müde?“ – setzt sich\nhin … ';
    expect(partsOf(text, 'müde hin').map((part) => part.text).join('')).toBe(text);
  });

  it('are none where nothing was asked, or single letters only', () => {
    expect([hits('Zehn Bänke', ''), hits('Zehn Bänke', 'z & –')]).toEqual([[], []]);
  });
});
