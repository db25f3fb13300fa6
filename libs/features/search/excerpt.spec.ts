import { excerptOf } from './excerpt.js';
import { fold, stemsOnTheWay, wordsOf } from './fold.js';
import { questionOf } from './search.query.js';

const long = `${'Wort '.repeat(200)}Die Straßenbeleuchtung wird erneuert. ${'Wort '.repeat(200)}`;

describe('the place of a hit', () => {
  it('is shown with whole words around it, whatever umlauts and ß the question had', () => {
    expect(excerptOf(long, [fold('straßenbeleucht')]).excerpt).toMatch(/^… (Wort )+Die Straßenbeleuchtung wird erneuert\. (Wort )*Wort …$/);
    expect(excerptOf('Die Bäume am Markt', ['baum']).excerpt).toBe('Die Bäume am Markt');
  });

  it('has a page where there are pages', () => {
    expect(excerptOf('eins\fzwei\fdrei hier', ['hier']).page).toBe(3);
    expect(excerptOf('ohne Seiten hier', ['hier']).page).toBeNull();
  });

  it('is the beginning when no word of the question stands there as it is', () => {
    expect(excerptOf(long, ['fehlt'])).toMatchObject({ excerpt: expect.stringMatching(/^Wort Wort/), page: null });
  });
});

describe('a question', () => {
  it('is taken apart into words, and a few are enough', () => {
    expect(wordsOf('Straße & Café; DROP TABLE')).toEqual(['strasse', 'cafe', 'drop', 'table']);
    expect(wordsOf('x '.repeat(100_000))).toEqual(['x']);
    expect(wordsOf(`'); -- :* | ! &`)).toEqual([]);
  });

  it('knows what a word will be that is being typed', () => {
    expect(stemsOnTheWay('beleuchtun')).toContain('beleucht');
    expect(stemsOnTheWay('rat')).toEqual([]);
  });

  it('asks for every word that says something', () => {
    expect(questionOf([{ word: 'und', stem: null, within: [] }])).toBeNull();
    expect(questionOf([{ word: 'rad', stem: 'rad', within: ['fahrrad'] }, { word: 'wege', stem: 'weg', within: [] }])).toEqual({
      all: `('rad':* | 'fahrrad') & ('weg':*)`,
      main: `'rad':* | 'weg':*`,
    });
  });
});
