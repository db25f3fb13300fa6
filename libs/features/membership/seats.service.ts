import { Injectable } from '@nestjs/common';
import { granted, type FractionSeat } from '#contracts';
import { Clock, houseActor, must, type MemberActor } from '#kernel';
import { FractionDb, GlobalDb } from '#persistence';
import { Fraction } from './fraction.entity.js';
import { isValid, Membership } from './membership.entity.js';

/** Who sits where. `seat` is the directory of which person to look up in which fraction; the truth is the membership. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly db: FractionDb,
    private readonly global: GlobalDb,
    private readonly clock: Clock,
  ) {}

  /** The member acting in a fraction, or null. */
  async member(personId: string, fractionId: string): Promise<MemberActor | null> {
    const [found] = await this.db.run(houseActor(fractionId, 'Sitz'), () =>
      this.db.query<Pick<Membership, 'id' | 'role' | 'endsAt'> & { readonly name: string }>(
        `select m.id, m.role, m.ends_at as "endsAt", p.name from membership m
           join seat s on s.person_id = m.person_id and s.fraction_id = m.fraction_id join person p on p.id = m.person_id where m.person_id = $1`,
        [personId],
      ),
    );
    if (!found || !isValid(found, this.clock.now())) return null;
    return { kind: 'member', fractionId, personId, membershipId: found.id, role: found.role, name: found.name };
  }

  /** All fractions of a person, with what the person may do there. */
  async of(personId: string): Promise<FractionSeat[]> {
    const fractions = await this.global
      .repo(Fraction)
      .createQueryBuilder('f')
      .innerJoin('seat', 's', 's.fraction_id = f.id')
      .where('s.person_id = :personId', { personId })
      .orderBy('f.name')
      .getMany();
    const seats = await Promise.all(fractions.map(async (fraction) => this.seat(fraction, await this.valid(personId, fraction.id))));
    return seats.filter((seat) => seat !== null);
  }

  /** Takes a seat in the open fraction. */
  async take(personId: string, role: Membership['role'], endsAt: Date | null): Promise<Membership> {
    const repo = this.db.repo(Membership);
    const membership = (await repo.findOneBy({ personId })) ?? repo.create({ personId, since: this.clock.now() });
    Object.assign(membership, { role, endsAt });
    const saved = await repo.save(membership);
    await this.db.query('insert into seat (person_id, fraction_id) values ($1, $2) on conflict do nothing', [personId, this.db.actor.fractionId]);
    return saved;
  }

  /** Gives up a seat in the open fraction. */
  async leave(membershipId: string): Promise<Membership> {
    const membership = must(await this.db.repo(Membership).findOneBy({ id: membershipId }), 'not_found');
    await this.db.repo(Membership).delete({ id: membershipId });
    await this.db.query('delete from seat where person_id = $1 and fraction_id = $2', [membership.personId, this.db.actor.fractionId]);
    return membership;
  }

  private async valid(personId: string, fractionId: string): Promise<Membership | null> {
    const membership = await this.db.run(houseActor(fractionId, 'Sitz'), () => this.db.repo(Membership).findOneBy({ personId }));
    return membership?.isValid(this.clock.now()) ? membership : null;
  }

  private seat(fraction: Fraction, membership: Membership | null): FractionSeat | null {
    if (!membership) return null;
    return {
      fractionId: fraction.id,
      membershipId: membership.id,
      name: fraction.name,
      shortName: fraction.shortName,
      colour: fraction.colour,
      role: membership.role,
      endsAt: membership.endsAt?.toISOString() ?? null,
      may: [...granted[membership.role]],
    };
  }
}
