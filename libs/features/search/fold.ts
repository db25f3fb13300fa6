/** As words are compared: small letters without marks, so that "Café" finds "cafe" and "Straße" finds "STRASSE". */
export const fold = (text: string): string => text.toLowerCase().replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const mostWords = 8;

/** The words of a question, folded; what is no word is left out. */
export const wordsOf = (question: string): string[] => [...new Set(fold(question).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, mostWords);

/**
 * Beginnings of a word that is perhaps half typed: "beleuchtun" has another stem than "beleuchtung", but begins with it.
 * Endings of German words have at most four letters.
 */
export const stemsOnTheWay = (word: string): string[] =>
  Array.from({ length: 4 }, (_, n) => word.slice(0, word.length - 1 - n)).filter((stem) => stem.length >= 5);
