import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError, Clock, newToken, sha256 } from '#kernel';
import { GlobalDb } from '#persistence';

const pinMs = 10 * 60_000;
/** A working day; then a new PIN is asked for. */
const sessionMs = 24 * 3_600_000;
const mostTries = 5;

/** PINs of ten minutes and five tries, and the sessions they begin. Of both only hashes are kept. */
@Injectable()
export class Pins {
  constructor(
    private readonly db: GlobalDb,
    private readonly clock: Clock,
  ) {}

  /** A new PIN; the former one is void. */
  async draw(linkId: string): Promise<string> {
    const pin = String(randomInt(1_000_000)).padStart(6, '0');
    await this.db.query(
      `insert into outside_pin (link_id, pin_hash, tries, expires_at) values ($1, $2, 0, $3)
       on conflict (link_id) do update set pin_hash = excluded.pin_hash, tries = 0, expires_at = excluded.expires_at`,
      [linkId, hashOf(linkId, pin), this.at(pinMs)],
    );
    return pin;
  }

  /** Uses the PIN up. Every try counts before it is judged, so that many at once get no more of them. */
  async redeem(linkId: string, pin: string): Promise<void> {
    const [tried] = await this.db.query<{ pin_hash: string }>(
      'update outside_pin set tries = tries + 1 where link_id = $1 and tries < $2 and expires_at > $3 returning pin_hash',
      [linkId, mostTries, this.clock.now()],
    );
    if (tried?.pin_hash !== hashOf(linkId, pin)) throw new AppError('pin_wrong');
    const used = await this.db.query('delete from outside_pin where link_id = $1 and pin_hash = $2 returning link_id', [linkId, tried.pin_hash]);
    if (used.length === 0) throw new AppError('pin_wrong');
  }

  async beginSession(email: string): Promise<{ token: string; expires: Date }> {
    const token = newToken(32);
    const expires = this.at(sessionMs);
    await this.db.query('insert into outside_session (token_hash, email, expires_at) values ($1, $2, $3)', [sha256(token), email, expires]);
    return { token, expires };
  }

  async endSession(token: string): Promise<void> {
    await this.db.query('delete from outside_session where token_hash = $1', [sha256(token)]);
  }

  async isSignedIn(token: string, email: string): Promise<boolean> {
    const rows = await this.db.query('select 1 from outside_session where token_hash = $1 and email = $2 and expires_at > $3', [sha256(token), email, this.clock.now()]);
    return rows.length > 0;
  }

  private at(later: number): Date {
    return new Date(this.clock.now().getTime() + later);
  }
}

const hashOf = (linkId: string, pin: string): string => sha256(`pin ${linkId} ${pin}`);
