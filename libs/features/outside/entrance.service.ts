import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { outsideGuestRoutes } from '#contracts';
import { Attempts } from '#features/identity';
import { Clock, houseActor, must } from '#kernel';
import { FractionDb, Jobs } from '#persistence';
import { Doors, type Door } from './doors.js';
import { GuestsService } from './guests.service.js';
import { sendPin } from './outside.jobs.js';
import { emailHint } from './outside.view.js';
import { Pins } from './pins.js';

type DoorView = z.input<typeof outsideGuestRoutes.door.result>;

/** The way in for somebody outside: the link names the share, the PIN proves the letter box. */
@Injectable()
export class EntranceService {
  constructor(
    private readonly db: FractionDb,
    private readonly doors: Doors,
    private readonly guests: GuestsService,
    private readonly pins: Pins,
    private readonly attempts: Attempts,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async look(token: string, sessionToken: string | null): Promise<DoorView> {
    const { fractionId, linkId } = await this.find(token);
    const { link, fractionName, colour } = await this.guests.door(fractionId, linkId);
    const email = must(link.email, 'share_closed');
    const signedIn = sessionToken !== null && (await this.pins.isSignedIn(sessionToken, email));
    return { fractionName, colour, sharedBy: link.createdBy, emailHint: emailHint(email), expiresAt: link.expiresAt.toISOString(), signedIn };
  }

  /** A PIN goes into somebody's letter box, so it is asked for as rarely as a new password. */
  async askForPin(token: string, address: string): Promise<void> {
    const { fractionId, linkId } = await this.find(token);
    await this.guests.door(fractionId, linkId);
    await this.attempts.link(`share ${linkId}`, address);
    await this.db.run(houseActor(fractionId, 'Freigabe'), () => this.jobs.send(this.db.manager, sendPin, { fractionId, linkId }));
  }

  async signIn(token: string, pin: string): Promise<{ token: string; expires: Date }> {
    const { fractionId, linkId } = await this.find(token);
    const { link } = await this.guests.door(fractionId, linkId);
    await this.pins.redeem(linkId, pin);
    return this.pins.beginSession(must(link.email, 'share_closed'));
  }

  private async find(token: string): Promise<Door> {
    return must(await this.doors.find(token, 'read'), 'share_closed');
  }
}
