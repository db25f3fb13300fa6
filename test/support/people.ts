import { roles, type Role } from '#contracts';
import { Person, SessionsService } from '#features/identity';
import { SeatsService } from '#features/membership';
import { houseActor, type MemberActor } from '#kernel';
import { FractionDb, GlobalDb } from '#persistence';
import { Passwords } from '../../libs/features/identity/passwords.js';
import type { House } from './house.js';
import { Visitor } from './visitor.js';

export const password = 'Sieben Linden am Bach';

const yearMs = 365 * 24 * 3_600_000;
const endOf = (role: Role): Date | null => (role === 'guest' || role === 'expert_citizen' ? new Date(Date.now() + yearMs) : null);

/** The people of a house; all have the same password, hashed once. */
export class People {
  private hash: Promise<string> | null = null;
  private made = 0;

  constructor(private readonly house: House) {}

  async person(name: string, more: Partial<Person> = {}): Promise<Person> {
    this.hash ??= this.house.part(Passwords).hash(password);
    const repo = this.house.part(GlobalDb).repo(Person);
    const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}.${(this.made += 1)}@musterstadt.example`;
    return repo.save(repo.create({ email, name, passwordHash: await this.hash, hostAdmin: false, language: 'de', theme: 'system', textSize: 'normal', ...more }));
  }

  /** A browser in which this person is signed in, in a session of its own. */
  async at({ id }: Pick<Person, 'id'>): Promise<Visitor> {
    const { token } = await this.house.part(SessionsService).begin(id, 'Prüfung');
    return new Visitor(this.house.origin, `fraktionsraum=${token}`);
  }

  seat(fractionId: string, person: Pick<Person, 'id'>, role: Role, until = endOf(role)): Promise<{ id: string }> {
    return this.house.part(FractionDb).run(houseActor(fractionId, 'Einrichtung'), () => this.house.part(SeatsService).take(person.id, role, until));
  }

  async actor(fractionId: string, person: Pick<Person, 'id'>): Promise<MemberActor> {
    const actor = await this.house.part(SeatsService).member(person.id, fractionId);
    if (!actor) throw new Error('This person has no seat in that fraction');
    return actor;
  }

  /** One person of every role. */
  async everyRole(fractionId: string, name: (role: Role) => string): Promise<Record<Role, Person>> {
    const made: Partial<Record<Role, Person>> = {};
    for (const role of roles) {
      const person = await this.person(name(role));
      await this.seat(fractionId, person, role);
      made[role] = person;
    }
    return made as Record<Role, Person>;
  }
}
