import { Injectable } from '@nestjs/common';
import { SeatsService } from '#features/membership';
import { AppError, Clock, must, newToken, sha256, type PersonActor } from '#kernel';
import { GlobalDb } from '#persistence';
import { AppPasswords, type DeviceWish } from './app-passwords.js';

interface Approved {
  readonly person_id: string;
  readonly fraction_id: string;
  readonly name: string;
  readonly read_only: boolean;
}

const flowMs = 20 * 60_000;

/**
 * A program asks to be connected and shows a page in the browser; who is signed in there says yes; the program fetches
 * its password. The password is made in the moment it is fetched, so it lies nowhere in between.
 */
@Injectable()
export class LoginFlows {
  constructor(
    private readonly db: GlobalDb,
    private readonly seats: SeatsService,
    private readonly passwords: AppPasswords,
    private readonly clock: Clock,
  ) {}

  /** `login` opens the page, `poll` fetches the password; whoever has the one cannot tell the other. */
  async begin(program: string): Promise<{ login: string; poll: string }> {
    const [login, poll] = [newToken(32), newToken(64)];
    const ends = new Date(this.clock.now().getTime() + flowMs);
    await this.db.query('insert into login_flow (login_hash, poll_hash, program, expires_at) values ($1, $2, $3, $4)', [sha256(login), sha256(poll), program.slice(0, 120), ends]);
    return { login, poll };
  }

  async programOf(login: string): Promise<string> {
    const [row] = await this.db.query<{ program: string }>('select program from login_flow where login_hash = $1 and expires_at > $2 and person_id is null', [
      sha256(login),
      this.clock.now(),
    ]);
    return must(row, 'login_flow_invalid').program;
  }

  async approve(actor: PersonActor, login: string, { name, fractionId, readOnly }: DeviceWish): Promise<void> {
    must(await this.seats.member(actor.personId, fractionId), 'not_found');
    const approved = await this.db.query(
      `with change as (update login_flow set person_id = $3, fraction_id = $4, name = $5, read_only = $6
         where login_hash = $1 and expires_at > $2 and person_id is null returning 1 as one) select one from change`,
      [sha256(login), this.clock.now(), actor.personId, fractionId, name, readOnly],
    );
    if (approved.length === 0) throw new AppError('login_flow_invalid');
  }

  /** Null while nobody has said yes. Fetched once, the flow is over. */
  async fetch(poll: string): Promise<{ user: string; password: string } | null> {
    const [row] = await this.db.query<Approved>(
      `with used as (delete from login_flow where poll_hash = $1 and expires_at > $2 and person_id is not null
         returning person_id, fraction_id, name, read_only) select * from used`,
      [sha256(poll), this.clock.now()],
    );
    if (!row) return null;
    return this.passwords.create(row.person_id, { name: row.name, fractionId: row.fraction_id, readOnly: row.read_only });
  }
}
