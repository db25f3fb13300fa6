import type { Gathered } from './gathered.js';
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
const ooxml = 'application/vnd.openxmlformats-officedocument.';
const opendocument = 'application/vnd.oasis.opendocument.';

const readers: Readonly<Record<string, Reader>> = {
  [`${ooxml}wordprocessingml.document`]: parts(word, /^word\/document\.xml$/, /^word\/(footnotes|endnotes)\.xml$/, /^word\/(header|footer)\d*\.xml$/),
  [`${ooxml}presentationml.presentation`]: parts(slide, /^ppt\/slides\/slide\d+\.xml$/, /^ppt\/notesSlides\/notesSlide\d+\.xml$/),
  [`${ooxml}spreadsheetml.sheet`]: sheetWords,
  [`${opendocument}text`]: odf,
  [`${opendocument}spreadsheet`]: odf,
  [`${opendocument}presentation`]: odf,
};

export const isOffice = (type: string): boolean => Object.hasOwn(readers, type);

/** The words of a document, a table or slides, of Microsoft's or the open kind. */
export function officeWords(bytes: Buffer, type: string, into: Gathered): void {
  readers[type]?.(new Zip(bytes), into);
}
