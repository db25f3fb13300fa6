import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppPasswords, type Device } from '#features/account';
import { FractionsService } from '#features/membership';
import { FractionDb } from '#persistence';
import { Admission } from '../door/admission.js';
import { capabilities, version } from './house-facts.js';

const notHere = 404;

/** The few questions of Nextcloud's own interface that its clients cannot do without. */
@Injectable()
export class Ocs {
  constructor(
    private readonly admission: Admission,
    private readonly passwords: AppPasswords,
    private readonly db: FractionDb,
    private readonly fractions: FractionsService,
  ) {}

  /** `rest`: behind `/ocs/v1.php` or `/ocs/v2.php`. */
  async answer(request: Request, response: Response, second: boolean, rest: string): Promise<void> {
    const device = await this.admission.admit(request);
    const question = `${request.method} ${rest.replace(/\/$/, '')}`;
    if (question === 'GET /cloud/capabilities') return tell(response, second, { version, capabilities });
    if (question === 'GET /cloud/user') return tell(response, second, await this.user(device));
    if (question === 'DELETE /core/apppassword') return this.revoke(response, second, device);
    tell(response, second, [], notHere);
  }

  private async user({ actor, email }: Device): Promise<object> {
    const { name, usedBytes, quotaBytes } = await this.db.run(actor, () => this.fractions.current());
    const free = Math.max(0, quotaBytes - usedBytes);
    const quota = { free, used: usedBytes, total: quotaBytes, quota: quotaBytes, relative: quotaBytes === 0 ? 100 : Math.round((usedBytes / quotaBytes) * 10_000) / 100 };
    const display = `${actor.name} (${name})`;
    return { id: actor.membershipId, 'display-name': display, displayname: display, email, enabled: true, quota, language: 'de' };
  }

  /** A client that is signed out takes its own password along. */
  private async revoke(response: Response, second: boolean, device: Device): Promise<void> {
    await this.passwords.revoke(device.actor, device.id);
    tell(response, second, []);
  }
}

/** The first version of the interface says 100 where the second says 200, and always answers with 200 itself. */
function tell(response: Response, second: boolean, data: object, failure?: number): void {
  const meta = { status: failure ? 'failure' : 'ok', statuscode: failure ?? (second ? 200 : 100), message: failure ? 'Not found' : 'OK' };
  response.status(second && failure ? failure : 200).set('Cache-Control', 'no-store').json({ ocs: { meta, data } });
}
