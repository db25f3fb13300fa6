import { motionKindWords } from '#contracts';
import { CouncilSystem, DeliveryUnclear, MailRefused, MailUnclear, type Delivery, type FilingPackage, type IntakeDesk, type Mail, type Mailer } from '#ports';
import { filingLetter } from './letter.js';

/** Finds the address of a council's office. */
export type OfficeAddress = (councilId: string) => Promise<string>;

/**
 * The way most towns work today: the package goes by mail to the Ratsbüro, with a link to the page of this filing. The
 * entry is made first, so that the link works the moment the mail arrives. `sent` until a clerk opens the page; a mail
 * server cannot be asked, so after a broken connection only that first look clears it up.
 */
export class EmailFiling extends CouncilSystem {
  readonly via = 'email';

  constructor(
    private readonly desk: IntakeDesk,
    private readonly mailer: Mailer,
    private readonly addressOf: OfficeAddress,
    private readonly pageOf: (token: string) => string,
  ) {
    super();
  }

  async deliver(filing: FilingPackage): Promise<Delivery> {
    const { entryId } = await this.desk.receive(filing);
    const page = this.pageOf(await this.desk.link(entryId, filing.councilId));
    return this.handOver(await this.mail(filing, page), entryId);
  }

  async ask(key: string, councilId: string): Promise<Delivery | null | 'cannot_say'> {
    const found = await this.desk.find(key, councilId);
    if (!found) return null;
    return found.opened ? { state: 'delivered', reference: found.entryId } : 'cannot_say';
  }

  async withdraw(key: string, councilId: string): Promise<void> {
    await this.desk.withdraw(key, councilId);
    await this.mailer.send({
      to: await this.addressOf(councilId),
      key: `${key}-withdrawn`,
      subject: 'Ein eingereichter Antrag wurde zurückgezogen',
      text: 'Guten Tag,\n\nein an Sie eingereichter Antrag wurde von der Fraktion zurückgezogen. Näheres steht auf der Seite dieser Einreichung; den Link haben Sie mit der Einreichung bekommen.',
    });
  }

  private async handOver(mail: Mail, reference: string): Promise<Delivery> {
    try {
      await this.mailer.send(mail);
      return { state: 'sent', reference };
    } catch (error) {
      if (error instanceof MailRefused) return { state: 'rejected', reason: `Der Mailserver des Ratsbüros hat die Nachricht abgewiesen: ${error.message}` };
      if (error instanceof MailUnclear) throw new DeliveryUnclear('The connection broke after the mail was sent off', { cause: error });
      throw error;
    }
  }

  private async mail(filing: FilingPackage, page: string): Promise<Mail> {
    const json = Buffer.from(JSON.stringify(metadata(filing), null, 2));
    return {
      to: await this.addressOf(filing.councilId),
      key: filing.key,
      subject: `${filing.title} (${motionKindWords.de[filing.kind]}, ${filing.fractionName})`,
      text: filingLetter(filing, page),
      attachments: [
        { name: 'Antrag.pdf', type: 'application/pdf', bytes: filing.pdf },
        { name: 'antrag.json', type: 'application/json', bytes: json },
        ...filing.annexes,
      ],
    };
  }
}

/** The fields a clerk needs, by OParl's names where OParl has one. */
const metadata = (filing: FilingPackage) => ({
  key: filing.key,
  name: filing.title,
  paperType: motionKindWords.de[filing.kind],
  ownNumber: filing.number,
  superordinatedPaper: filing.parentNumber,
  originatorOrganization: [filing.fractionName],
  originatorPerson: filing.signatories,
  date: filing.filedAt,
  filedBy: filing.filedBy,
  version: filing.version,
  consultation: [{ organization: filing.bodyName }],
  resolution: filing.resolution,
  mainFile: { fileName: 'Antrag.pdf', mimeType: 'application/pdf', sha256: filing.pdfSha256 },
  auxiliaryFile: filing.annexes.map(({ name, type, sha256, bytes }) => ({ fileName: name, mimeType: type, size: bytes.length, sha256 })),
});
