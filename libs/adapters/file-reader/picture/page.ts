import { openPdf } from '../pdf.js';
import { Unreadable } from '../task.js';

/** The first page, drawn just as large as it is needed. */
export async function pdfPixels(bytes: Buffer, edge: number) {
  const document = await openPdf(bytes);
  try {
    if (document.getPageCount() === 0) throw new Unreadable('damaged');
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const longest = Math.max(originalWidth, originalHeight, 1);
    const { data, width, height } = await page.render({ scale: edge / longest, render: 'bitmap' });
    return { data, width, height };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  } finally {
    document.destroy();
  }
}
