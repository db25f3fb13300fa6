import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { FractionsService } from '#features/membership';
import { PublicAddress } from '#http';
import { Clock, houseActor, sha256 } from '#kernel';
import { FractionDb } from '#persistence';
import { Mailer } from '#ports';
import { Doors } from './doors.js';
import { OutsideLink } from './outside-link.entity.js';
import type { sendPin, sendShare } from './outside.jobs.js';
import { Pins } from './pins.js';
import { SharedThings } from './shared-things.js';

interface Letter {
  readonly link: OutsideLink;
  readonly email: string;
  readonly name: string;
  readonly fractionName: string;
}

const byDay = (at: Date): string => at.toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin', day: 'numeric', month: 'long', year: 'numeric' });

/** Mails to people outside: the link, and the PIN that opens it. */
@Injectable()
export class OutsideMail {
  constructor(
    private readonly db: FractionDb,
    private readonly fractions: FractionsService,
    private readonly things: SharedThings,
    private readonly doors: Doors,
    private readonly pins: Pins,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  async sendLink({ fractionId, linkId }: z.output<typeof sendShare.payload>): Promise<void> {
    const letter = await this.letter(fractionId, linkId);
    if (!letter) return;
    const token = await this.doors.open(fractionId, letter.link);
    const text = [
      'Guten Tag,',
      '',
      `${letter.link.createdBy} (${letter.fractionName}) gibt Ihnen „${letter.name}“ frei.`,
      '',
      'Hier öffnen Sie die Freigabe:',
      this.address.url(`/freigabe/${token}`),
      '',
      'Beim Öffnen schicken wir eine PIN an diese E-Mail-Adresse. So kann niemand sonst etwas mit dem Link anfangen.',
      `Die Freigabe gilt bis zum ${byDay(letter.link.expiresAt)}.`,
    ].join('\n');
    await this.mailer.send({ to: letter.email, subject: `${letter.name}: Freigabe von ${letter.fractionName}`, text, key: sha256(`share ${linkId} ${token}`) });
  }

  async sendPin({ fractionId, linkId }: z.output<typeof sendPin.payload>): Promise<void> {
    const letter = await this.letter(fractionId, linkId);
    if (!letter) return;
    const pin = await this.pins.draw(linkId);
    const text = [
      'Guten Tag,',
      '',
      `Ihre PIN für „${letter.name}“ von ${letter.fractionName}:`,
      '',
      `    ${pin}`,
      '',
      'Sie gilt zehn Minuten lang und nur einmal. Haben Sie sie nicht angefordert? Dann löschen Sie diese Nachricht einfach.',
    ].join('\n');
    await this.mailer.send({ to: letter.email, subject: `Ihre PIN für die Freigabe von ${letter.fractionName}`, text, key: sha256(`pin ${linkId} ${pin} ${this.clock.now().toISOString()}`) });
  }

  /** Null when there is nothing to open any more. */
  private letter(fractionId: string, linkId: string): Promise<Letter | null> {
    return this.db.run(houseActor(fractionId, 'Freigabe'), async () => {
      const link = await this.db.repo(OutsideLink).findOneBy({ id: linkId });
      if (!link?.isOpen(this.clock.now()) || link.email === null) return null;
      const thing = await this.things.root(link);
      if (!thing) return null;
      return { link, email: link.email, name: thing.name, fractionName: (await this.fractions.current()).name };
    });
  }
}
