import { Injectable } from '@nestjs/common';
import { Clock, must, newToken, sha256 } from '#kernel';
import { GlobalDb, Jobs } from '#persistence';
import { Attempts } from '../attempts.js';
import { Passwords } from '../passwords.js';
import { SessionsService } from '../sessions.service.js';
import { sendPasswordLink } from './recovery.jobs.js';

const minute = 60_000;
/** How long a link for a new password holds. */
export const linkMs = 60 * minute;

/** Links for a new password: 60 minutes, one use, one a person (a newer one makes the older void). Only hashes are kept. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly db: GlobalDb,
    private readonly jobs: Jobs,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  /** Does the same work for every address, and says nothing: whom it belongs to is told to nobody but its letter box. */
  async ask(email: string, address: string): Promise<void> {
    await this.attempts.link(email, address);
    const [known] = await this.db.query<{ id: string }>('select id from person where email = $1 and password_hash is not null', [email]);
    await this.jobs.send(this.db.manager, sendPasswordLink, { personId: known?.id ?? null });
  }

  /** A fresh link of this person; the token is told once. */
  async mint(personId: string): Promise<string> {
    const token = newToken();
    await this.db.query(
      `insert into password_link (person_id, token_hash, expires_at) values ($1, $2, $3)
       on conflict (person_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
      [personId, sha256(token), new Date(this.clock.now().getTime() + linkMs)],
    );
    return token;
  }

  /** The address of the person whose password this link opens. */
  async emailOf(token: string): Promise<string> {
    const [row] = await this.db.query<{ email: string }>(
      'select p.email from password_link l join person p on p.id = l.person_id where l.token_hash = $1 and l.expires_at > $2',
      [sha256(token), this.clock.now()],
    );
    return must(row, 'password_link_invalid').email;
  }

  /** Sets the password and uses the link up in one statement, then ends every session. The person's id. */
  async use(token: string, password: string): Promise<string> {
    // Hashing is dear: only for whoever holds a link, and for a password that will do.
    await this.emailOf(token);
    Passwords.check(password);
    const [row] = await this.db.query<{ id: string }>(
      `with used as (delete from password_link where token_hash = $1 and expires_at > $2 returning person_id),
         changed as (update person set password_hash = $3 from used where person.id = used.person_id returning person.id)
       select id from changed`,
      [sha256(token), this.clock.now(), await this.passwords.hash(password)],
    );
    const { id } = must(row, 'password_link_invalid');
    await this.sessions.endAll(id);
    return id;
  }
}
