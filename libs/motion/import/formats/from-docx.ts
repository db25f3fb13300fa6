import { parseDocument } from 'htmlparser2';
import mammoth from 'mammoth';
import { asDocx, docxParts, type DocxParts } from './docx-parts.js';
import { footnotesIn, linesFromNodes } from './from-html.js';
import { ImportError } from '../import-error.js';
import type { Line } from '../lines/lines.js';
import type { Tell } from '../notes.js';
import { wordsInXml } from './xml-words.js';

/** Styles that mean something; German names are those of Word and LibreOffice. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Untertitel'] => h2:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [`p[style-name='Überschrift ${level}'] => h${level}:fresh`, `p[style-name='heading ${level}'] => h${level}:fresh`]),
  'u => u',
  'strike => s',
];

/** A Word file as lines. Throws ImportError for what is none, is broken or unpacks beyond measure. */
export async function linesFromDocx(bytes: Uint8Array, tell: Tell): Promise<Line[]> {
  const parts = docxParts(bytes);
  pointOut(parts, tell);
  const { children } = parseDocument(await htmlOf(parts));
  const context = { tell, footnotes: new Map<string, string>() };
  return linesFromNodes(children, { tell, footnotes: footnotesIn(children, context) }, 0);
}

async function htmlOf(parts: DocxParts): Promise<string> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const options = { styleMap, convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false };
    const { value } = await mammoth.convertToHtml({ buffer: asDocx(parts) }, options);
    return value;
  } catch (error) {
    throw new ImportError('import_unreadable', { cause: error });
  }
}

/** What a Word file holds beside its text. */
function pointOut(parts: DocxParts, tell: Tell): void {
  const pageTexts = [...parts].filter(([name]) => /^word\/(header|footer)\d*\.xml$/i.test(name)).map(([, xml]) => wordsInXml(xml));
  const texts = [...new Set(pageTexts)].filter((words) => /\p{L}/u.test(words));
  if (texts.length > 0) tell('page_text_left_out', { text: texts.join(' · ').slice(0, 2_000) });
  const comments = parts.get('word/comments.xml');
  if (comments && wordsInXml(comments) !== '') tell('comments_left_out');
  if (Buffer.from(parts.get('word/document.xml') ?? []).includes('<w:delText')) tell('deletions_left_out');
}
