import { motionKindWords, paperLabel } from '#contracts';
import { PdfRenderer, type PdfMotion, type PdfReceipt } from '#ports';
import { parseParts, textOf, words } from './nodes.js';
import { imageName, prepared } from './prepare.js';
import { motionTemplate } from './template-motion.js';
import { receiptTemplate } from './template-receipt.js';
import { Typesetter } from './typesetter.js';

/** Sets PDFs with Typst. User text reaches the templates as `data.json` only. */
export class TypstRenderer extends PdfRenderer {
  private readonly typesetter: Typesetter;

  /** `limitMs`: how long one PDF may take. */
  constructor(limitMs?: number) {
    super();
    this.typesetter = new Typesetter(limitMs);
  }

  async motion(motion: PdfMotion): Promise<Uint8Array> {
    const parts = parseParts(motion.document).map((part) => prepared(part, motion.images));
    const files = [...motion.images].flatMap(([id, image]) => {
      const name = imageName(id, image.type);
      return name ? [{ name, bytes: image.bytes }] : [];
    });
    return this.set(motionTemplate, motion.date, { ...withoutText(motion), ...headOf(motion, parts), parts }, files);
  }

  async receipt(receipt: PdfReceipt): Promise<Uint8Array> {
    return this.set(receiptTemplate, receipt.date, { ...receipt, day: germanDay(receipt.date) }, []);
  }

  /** Ends the thread. Nothing can be printed afterwards. */
  close(): Promise<void> {
    return this.typesetter.close();
  }

  private set(template: string, date: string, data: object, images: { name: string; bytes: Uint8Array }[]): Promise<Uint8Array> {
    const timestamp = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 1000;
    const json = JSON.stringify({ ...data, date: date.slice(0, 10).split('-').map(Number) });
    return this.typesetter.set({ template, timestamp, files: [{ name: 'data.json', bytes: Buffer.from(json) }, ...images] });
  }
}

const withoutText = ({ document: _document, images: _images, ...rest }: PdfMotion) => rest;

/** What stands above the text: from the text's own letterhead where it is filled in. */
function headOf(motion: PdfMotion, parts: ReturnType<typeof parseParts>) {
  const letterhead = parts.find((part) => part.type === 'letterhead');
  const title = parts.filter((part) => part.type === 'title').map(textOf).join(' ').trim() || 'Ohne Titel';
  const label = paperLabel(motionKindWords.de[motion.kind], motion.number);
  const addressees = [words(letterhead, 'addressee'), words(letterhead, 'target') || motion.addressee];
  return {
    title,
    label,
    addressees: [...new Set(addressees.map((line) => line.trim()).filter(Boolean))],
    placeAndDay: [words(letterhead, 'place') || motion.place, germanDay(words(letterhead, 'date') || motion.date)].filter(Boolean).join(', den '),
  };
}

const germanDay = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3.$2.$1');
