import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import { Unreadable } from './task.js';

const opened: { library: Promise<PDFiumLibrary> | null } = { library: null };

/** The caller destroys the document. */
export async function openPdf(bytes: Buffer): Promise<PDFiumDocument> {
  opened.library ??= PDFiumLibrary.init();
  const library = await opened.library;
  try {
    return await library.loadDocument(bytes);
  } catch (error) {
    throw new Unreadable(/password/i.test(String(error)) ? 'locked' : 'damaged');
  }
}
