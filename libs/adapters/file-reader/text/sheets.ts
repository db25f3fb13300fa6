import { Parser } from 'htmlparser2';
import { Gathered } from './gathered.js';
import { wordsOfXml } from './xml.js';
import type { Zip } from './zip.js';

/** No text can contain the sign that divides them: XML forbids it. */
const divider = '\u001e';
const string = { words: new Set(['t']), lines: new Set<string>(), signs: { si: divider }, silent: new Set(['rPh']) };

/** Texts that cells refer to by their place; a book has at most as many as fit into its limit. */
function sharedStrings(zip: Zip, most: number): string[] {
  const gathered = new Gathered(most);
  wordsOfXml(zip.text('xl/sharedStrings.xml') ?? '', string, gathered);
  return gathered.raw().split(divider).slice(1);
}

/** Cells of a row beside each other, rows below each other, sheet after sheet. */
export function sheetWords(zip: Zip, into: Gathered): void {
  const shared = sharedStrings(zip, 8_000_000);
  for (const name of zip.names(/^xl\/worksheets\/sheet\d+\.xml$/)) {
    if (into.isFull) return;
    readSheet(zip.text(name) ?? '', shared, into);
  }
}

function readSheet(xml: string, shared: readonly string[], into: Gathered): void {
  let [kind, value, within] = ['', '', false];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'c') [kind, value] = [attributes['t'] ?? '', ''];
        within = name === 'v' || name === 't';
      },
      ontext(text) {
        if (within) value += text;
      },
      onclosetag(name) {
        within = false;
        if (name === 'c' && value !== '') into.add(`${kind === 's' ? (shared[Number(value)] ?? '') : value} `);
        if (name === 'row') into.add('\n');
        if (into.isFull) parser.pause();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
}
