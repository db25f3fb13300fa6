import { Injectable } from '@nestjs/common';
import { AppError, must, type PersonActor } from '#kernel';
import { GlobalDb, violates } from '#persistence';
import { Attempts } from './attempts.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';
import { SessionsService } from './sessions.service.js';

/** Persons and their passwords. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly db: GlobalDb,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly attempts: Attempts,
  ) {}

  async person(id: string): Promise<Person> {
    return must(await this.db.repo(Person).findOneBy({ id }), 'not_found');
  }

  byEmail(email: string): Promise<Person | null> {
    return this.db.repo(Person).findOneBy({ email: email.toLowerCase() });
  }

  /** Names of persons by id, for lists. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }>('select id, name from person where id = any ($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  async update(actor: PersonActor, change: Parameters<Person['change']>[0]): Promise<void> {
    const person = await this.person(actor.personId);
    person.change(change);
    await this.db.repo(Person).save(person);
  }

  /** Counted per session like failed sign-ins: an open browser is no place to guess at. */
  async changePassword(actor: PersonActor, current: string, next: string): Promise<void> {
    const person = await this.person(actor.personId);
    await this.attempts.admit(person.email, actor.sessionId);
    if (!(await this.passwords.matches(current, person.passwordHash))) {
      await this.attempts.failed(person.email, actor.sessionId);
      throw new AppError('sign_in_failed');
    }
    Passwords.check(next);
    await this.db.repo(Person).update({ id: person.id }, { passwordHash: await this.passwords.hash(next) });
    // Whoever asked for a link before must not undo this.
    await this.db.query('delete from password_link where person_id = $1', [person.id]);
    await this.sessions.endAll(person.id, actor.sessionId);
  }

  /**
   * The person an invitation was meant for. One who is known proves it with the existing password, so that nobody is
   * merged silently; a new one chooses a password.
   */
  async welcome(email: string, name: string, password: string, address: string): Promise<Person> {
    const known = await this.byEmail(email);
    if (!known?.passwordHash) return this.register(known, email, name, password);
    await this.attempts.admit(email, address);
    if (await this.passwords.matches(password, known.passwordHash)) return known;
    await this.attempts.failed(email, address);
    throw new AppError('sign_in_failed');
  }

  /** Makes a person by the hand of the host or a seed. */
  async register(known: Person | null, email: string, name: string, password: string): Promise<Person> {
    Passwords.check(password);
    const repo = this.db.repo(Person);
    const person = known ?? repo.create({ email: email.toLowerCase(), hostAdmin: false, language: 'de', theme: 'system', textSize: 'normal' });
    person.name = name;
    person.passwordHash = await this.passwords.hash(password);
    try {
      return await repo.save(person);
    } catch (error) {
      throw violates(error, 'person_email_key') ? new AppError('invitation_invalid') : error;
    }
  }
}
