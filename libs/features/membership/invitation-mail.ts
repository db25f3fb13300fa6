import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { PublicAddress } from '#http';
import { Clock, houseActor, newToken, sha256 } from '#kernel';
import { FractionDb } from '#persistence';
import { Mailer } from '#ports';
import { FractionsService } from './fractions.service.js';
import { Invitation } from './invitation.entity.js';
import type { sendInvitation } from './membership.jobs.js';
import { roleWords } from './role-words.js';

/** Mails an invitation. The token is made here and told to nobody but the mail: a repeated job makes a new one. */
@Injectable()
export class InvitationMail {
  constructor(
    private readonly db: FractionDb,
    private readonly fractions: FractionsService,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  async send({ fractionId, invitationId }: z.output<typeof sendInvitation.payload>): Promise<void> {
    const token = newToken();
    const letter = await this.db.run(houseActor(fractionId, 'Einladung'), () => this.prepare(invitationId, token));
    if (letter) await this.mailer.send({ ...letter, key: sha256(`invitation ${invitationId} ${token}`) });
  }

  private async prepare(id: string, token: string): Promise<{ to: string; subject: string; text: string } | null> {
    const invitation = await this.db.repo(Invitation).findOneBy({ id });
    if (!invitation?.isOpen(this.clock.now())) return null;
    const fraction = await this.fractions.current();
    await this.db.query('delete from invitation_link where token_hash = $1', [invitation.tokenHash]);
    await this.db.repo(Invitation).update({ id }, { tokenHash: sha256(token) });
    await this.db.query('insert into invitation_link (token_hash, fraction_id, expires_at) values ($1, $2, $3)', [
      sha256(token),
      fraction.id,
      invitation.expiresAt,
    ]);
    return { to: invitation.email, subject: `Einladung in den Fraktionsraum: ${fraction.name}`, text: this.text(invitation, fraction.name, token) };
  }

  private text(invitation: Invitation, fractionName: string, token: string): string {
    const until = invitation.expiresAt.toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin', day: 'numeric', month: 'long', year: 'numeric' });
    return [
      'Guten Tag,',
      '',
      `${invitation.invitedBy} lädt Sie in den Fraktionsraum ein.`,
      '',
      `Fraktion: ${fractionName}`,
      `Ihre Aufgabe: ${roleWords[invitation.role]}`,
      '',
      'Bitte öffnen Sie diesen Link und wählen Sie ein Passwort:',
      this.address.url(`/einladung/${token}`),
      '',
      `Der Link gilt bis zum ${until} und nur einmal. Wenn Sie nichts damit anfangen können, löschen Sie diese Nachricht einfach.`,
    ].join('\n');
  }
}
