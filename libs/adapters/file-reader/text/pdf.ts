import type { PDFiumDocument } from '@hyzyla/pdfium';
import { openPdf } from '../pdf.js';
import type { Gathered } from './gathered.js';

/** A sign that the reader puts where a word was divided at the end of a line. */
const divided = /\ufffe(\r?\n)?/g;

/** Page by page, so that a place in the text can be told as a page. A page that cannot be read does not cost the others. */
export async function pdfWords(bytes: Buffer, into: Gathered): Promise<void> {
  const document = await openPdf(bytes);
  try {
    for (let page = 0; page < document.getPageCount() && !into.isFull; page += 1) into.add(`${pageText(document, page)}\f`);
  } finally {
    document.destroy();
  }
}

function pageText(document: PDFiumDocument, page: number): string {
  try {
    return document.getPage(page).getText().replace(divided, '').replace(/\r\n?/g, '\n').replaceAll('\f', '\n');
  } catch {
    return '';
  }
}
