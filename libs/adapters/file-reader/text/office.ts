import type { Gathered } from './gathered.js';
import { office, type OfficeType } from './kind.js';
import { sheetWords } from './sheets.js';
import { wordsOfXml, type Grammar } from './xml.js';
import { Zip } from './zip.js';

const word: Grammar = {
  words: new Set(['w:t']),
  lines: new Set(['w:p']),
  signs: { 'w:tab': ' ', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' },
  // Deleted text lives on in the file until its changes are accepted; it is not what the document says.
  silent: new Set(['w:del', 'w:instrText']),
};

const slide: Grammar = { words: new Set(['a:t']), lines: new Set(['a:p']), signs: { 'a:br': '\n', 'a:tab': ' ' }, silent: new Set() };

const open: Grammar = {
  words: new Set(['text:p', 'text:h']),
  lines: new Set(['text:p', 'text:h']),
  signs: { 'text:s': ' ', 'text:tab': ' ', 'text:line-break': '\n' },
  silent: new Set(['text:tracked-changes', 'office:annotation', 'office:settings']),
};

type Reader = (zip: Zip, into: Gathered) => void;

const parts =
  (grammar: Grammar, ...patterns: readonly RegExp[]): Reader =>
  (zip, into) => {
    for (const name of patterns.flatMap((pattern) => zip.names(pattern))) {
      if (into.isFull) return;
      wordsOfXml(zip.text(name) ?? '', grammar, into);
      into.add('\n');
    }
  };

const odf = parts(open, /^content\.xml$/);
const readers: Readonly<Record<OfficeType, Reader>> = {
  [office.word]: parts(word, /^word\/document\.xml$/, /^word\/(footnotes|endnotes)\.xml$/, /^word\/(header|footer)\d*\.xml$/),
  [office.slides]: parts(slide, /^ppt\/slides\/slide\d+\.xml$/, /^ppt\/notesSlides\/notesSlide\d+\.xml$/),
  [office.sheets]: sheetWords,
  [office.odt]: odf,
  [office.ods]: odf,
  [office.odp]: odf,
};

/** The words of a document, a table or slides, of Microsoft's or the open kind. */
export function officeWords(bytes: Buffer, type: OfficeType, into: Gathered): void {
  readers[type](new Zip(bytes), into);
}
