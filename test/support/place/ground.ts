import type { Role } from '#contracts';
import type { Person } from '#features/identity';
import type { MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import type { Council } from '../council.js';
import type { House } from '../house.js';
import type { People } from '../people.js';
import type { Visitor } from '../visitor.js';

/** A fraction with one person of every role. */
export abstract class Ground {
  constructor(
    readonly house: House,
    readonly people: People,
    readonly council: Council,
    readonly fractionId: string,
    /** Stands in every name and text of this place, and nowhere else. */
    readonly mark: string,
    readonly persons: Readonly<Record<Role, Person>>,
  ) {}

  /** A browser of the one with this role. */
  sit(role: Role): Promise<Visitor> {
    return this.people.at(this.persons[role]);
  }

  actor(role: Role): Promise<MemberActor> {
    return this.people.actor(this.fractionId, this.persons[role]);
  }

  async membership(role: Role): Promise<string> {
    return (await this.actor(role)).membershipId;
  }

  /** A name that is not taken yet. */
  name(what: string): string {
    return `${what} ${this.mark} ${crypto.randomUUID().slice(0, 8)}`;
  }

  within<T>(actor: MemberActor, work: () => Promise<T>): Promise<T> {
    return this.house.part(FractionDb).run(actor, work);
  }
}
