import { Parser } from 'htmlparser2';
import type { Gathered } from './gathered.js';

/** Which elements of a format hold words, end a line, stand for a sign, or are passed over with all they hold. */
export interface Grammar {
  readonly words: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  readonly signs: Readonly<Record<string, string>>;
  readonly silent: ReadonlySet<string>;
}

/**
 * Takes the words out of XML as it flows by. The parser makes no tree and knows no entities but the five of XML and
 * numbers, so that nothing can be declared that grows.
 */
export function wordsOfXml(xml: string, grammar: Grammar, into: Gathered): void {
  let [speaking, silent] = [0, 0];
  const parser = new Parser(
    {
      onopentag(name) {
        if (grammar.silent.has(name)) silent += 1;
        if (grammar.words.has(name)) speaking += 1;
        const sign = grammar.signs[name];
        if (sign !== undefined && silent === 0) into.add(sign);
      },
      ontext(text) {
        if (speaking > 0 && silent === 0) into.add(text);
        if (into.isFull) parser.pause();
      },
      onclosetag(name) {
        if (grammar.silent.has(name)) silent -= 1;
        if (grammar.words.has(name)) speaking -= 1;
        if (grammar.lines.has(name) && silent === 0) into.add('\n');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
}
