import { nestedQuotes } from './nested-quotes.js';

describe('quotation marks in a sentence', () => {
  it.each([
    ['„Änderung der Vorlage „Werder““ liegt im Papierkorb', '„Änderung der Vorlage ‚Werder‘“ liegt im Papierkorb'],
    ['“Change of the paper “Werder”” is in the trash', '“Change of the paper ‘Werder’” is in the trash'],
    ['Gelöscht: „alt“, neu: „neu“', 'Gelöscht: „alt“, neu: „neu“'],
    ['„Ein „Platz“ und ein „Weg““', '„Ein ‚Platz‘ und ein ‚Weg‘“'],
    ['Entschieden: Vorlage „Werder“', 'Entschieden: Vorlage „Werder“'],
    ['Gelöscht: „der „alte“, neu: „neu“', 'Gelöscht: „der „alte“, neu: „neu“'],
    ['Nur ein Ende“ und „nur ein Anfang', 'Nur ein Ende“ und „nur ein Anfang'],
  ])('%s', (said, shown) => {
    expect(nestedQuotes(said)).toBe(shown);
  });
});
