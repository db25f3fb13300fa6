import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { PublicAddress } from '#http';
import { sha256 } from '#kernel';
import { GlobalDb } from '#persistence';
import { Mailer } from '#ports';
import { Person } from '../person.entity.js';
import { PasswordLinks } from './password-links.js';
import type { sendPasswordLink } from './recovery.jobs.js';

/** Mails a link for a new password. A repeated job makes a new one. */
@Injectable()
export class PasswordLinkMail {
  constructor(
    private readonly db: GlobalDb,
    private readonly links: PasswordLinks,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  async send({ personId }: z.output<typeof sendPasswordLink.payload>): Promise<void> {
    const person = personId === null ? null : await this.db.repo(Person).findOneBy({ id: personId });
    if (!person) return;
    const token = await this.links.mint(person.id);
    await this.mailer.send({ to: person.email, subject: 'Neues Passwort für den Fraktionsraum', text: this.text(person.name, token), key: sha256(`password ${person.id} ${token}`) });
  }

  private text(name: string, token: string): string {
    return [
      `Guten Tag, ${name},`,
      '',
      'für Ihren Zugang zum Fraktionsraum wurde ein neues Passwort angefordert. Mit diesem Link legen Sie es fest:',
      this.address.url(`/passwort/${token}`),
      '',
      'Der Link gilt 60 Minuten lang und nur einmal. Ein älterer Link gilt damit nicht mehr.',
      '',
      'Haben Sie das nicht angefordert? Dann löschen Sie diese Nachricht einfach. Ihr Passwort bleibt, wie es ist.',
    ].join('\n');
  }
}
