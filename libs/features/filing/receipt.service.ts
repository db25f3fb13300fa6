import { Injectable } from '@nestjs/common';
import { FractionsService } from '#features/membership';
import { Filing, MotionsRepo, MotionVersion, type Motion } from '#features/motions';
import { Bytes } from '#http';
import { AppError, must, townDay, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { PdfRenderer, type PdfReceipt } from '#ports';

const instant = (at: Date | null): string =>
  at === null ? '–' : `${at.toLocaleString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'long', timeStyle: 'medium' })} Uhr`;

const words = {
  delivered: 'Zugestellt. Die Bestätigung durch das Ratsbüro steht noch aus.',
  confirmed: 'Vom Ratsbüro bestätigt.',
  rejected: 'Vom Ratsbüro zurückgegeben.',
} as const;

/** The receipt (Beleg). It exists only once the arrival is proven, and says no more than what is proven. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly fractions: FractionsService,
    private readonly renderer: PdfRenderer,
  ) {}

  async pdf(actor: MemberActor, id: string): Promise<Bytes> {
    const receipt = await this.db.run(actor, () => this.facts(actor, id));
    const content = await this.renderer.receipt(receipt);
    return new Bytes(content, { name: 'Beleg.pdf', type: 'application/pdf', size: content.length, inline: true });
  }

  private async facts(actor: MemberActor, id: string): Promise<PdfReceipt> {
    const { motion } = await this.motions.seen(actor, id);
    const [latest] = await this.db.repo(Filing).find({ where: { motionId: id }, order: { filedAt: 'DESC' }, take: 1 });
    const filing = must(latest, 'not_found');
    const { state } = filing;
    if (filing.deliveredAt === null || state === 'pending' || state === 'sent' || state === 'unknown') throw new AppError('not_found');
    const version = must(await this.db.repo(MotionVersion).findOneBy({ motionId: id, version: filing.version }), 'not_found');
    const fraction = await this.fractions.current();
    return {
      title: `Beleg über die Einreichung: ${motion.title}`,
      letterhead: { name: fraction.name, lines: fraction.settings.letterhead, colour: fraction.colour },
      date: townDay(filing.deliveredAt),
      lead: words[state],
      rows: rowsOf(motion, filing, version),
      note: 'Die Prüfsumme gilt für das eingereichte PDF. Stimmt sie mit der Ihrer Datei überein, ist es Byte für Byte dieselbe.',
    };
  }
}

const rowsOf = (motion: Motion, filing: Filing, version: MotionVersion): PdfReceipt['rows'] => [
  { label: 'Antrag', value: motion.title },
  { label: 'Eigene Nummer', value: motion.number ?? '–' },
  { label: 'Nummer des Rates', value: filing.councilNumber ?? 'noch ohne Nummer' },
  { label: 'Fassung', value: String(filing.version) },
  { label: 'Eingereicht von', value: filing.filedBy },
  { label: 'Eingereicht am', value: instant(filing.filedAt) },
  { label: 'Empfänger', value: filing.target },
  { label: 'Zugestellt am', value: instant(filing.deliveredAt) },
  { label: 'Bestätigt am', value: instant(filing.confirmedAt) },
  ...(filing.returnReason === null ? [] : [{ label: 'Grund der Rückgabe', value: filing.returnReason }]),
  { label: 'Prüfsumme des PDF (SHA-256)', value: filing.pdfSha256 },
  { label: 'Prüfsumme des Textes (SHA-256)', value: version.sha256 },
];
