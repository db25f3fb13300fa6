import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { FilingVia, HostFraction, hostRoutes } from '#contracts';
import { Fraction, InvitationsService } from '#features/membership';
import { Clock, houseActor, must, type PersonActor } from '#kernel';
import { FractionDb, GlobalDb } from '#persistence';
import { Council } from './council.entity.js';
import { HealthService } from './health.service.js';

type Overview = z.input<typeof hostRoutes.overview.result>;
type NewFraction = z.output<typeof hostRoutes.createFraction.body>;

/** What the town's IT does: creates fractions, sets quotas, watches health. It sees no content. */
@Injectable()
export class HostService {
  constructor(
    private readonly db: FractionDb,
    private readonly global: GlobalDb,
    private readonly invitations: InvitationsService,
    private readonly health: HealthService,
    private readonly clock: Clock,
  ) {}

  async overview(): Promise<Overview> {
    const fractions = await this.global.repo(Fraction).find({ order: { name: 'ASC' } });
    const councils = await this.global.repo(Council).find({ order: { name: 'ASC' } });
    return { fractions: await Promise.all(fractions.map((each) => this.view(each))), councils, health: await this.health.figures() };
  }

  /** The fraction and the invitation of its chair, or neither. */
  async createFraction(actor: Pick<PersonActor, 'name'>, { chairEmail, ...given }: NewFraction): Promise<{ id: string }> {
    must(await this.global.repo(Council).findOneBy({ id: given.councilId }), 'not_found');
    const house = houseActor(crypto.randomUUID(), actor.name);
    return this.db.run(house, async () => {
      const repo = this.db.repo(Fraction);
      await repo.insert(repo.create({ ...given, id: house.fractionId, usedBytes: 0 }));
      await this.invitations.write(house, { email: chairEmail, role: 'chair', endsAt: null });
      return { id: house.fractionId };
    });
  }

  async changeFraction(id: string, change: Partial<Pick<Fraction, 'name' | 'shortName' | 'colour' | 'quotaBytes'>>): Promise<void> {
    const fraction = must(await this.global.repo(Fraction).findOneBy({ id }), 'not_found');
    await this.global.repo(Fraction).save(Object.assign(fraction, change));
  }

  async inviteChair(actor: Pick<PersonActor, 'name'>, fractionId: string, email: string): Promise<void> {
    must(await this.global.repo(Fraction).findOneBy({ id: fractionId }), 'not_found');
    const house = houseActor(fractionId, actor.name);
    await this.db.run(house, () => this.invitations.write(house, { email, role: 'chair', endsAt: null }));
  }

  async changeCouncil(id: string, change: { name?: string; officeEmail?: string; filingVia?: FilingVia }): Promise<void> {
    const council = must(await this.global.repo(Council).findOneBy({ id }), 'not_found');
    await this.global.repo(Council).save(Object.assign(council, change));
  }

  /** Numbers only: how many members, how many invitations are open. */
  private async view(fraction: Fraction): Promise<HostFraction> {
    const counts = await this.db.run(houseActor(fraction.id, 'Verwaltung'), () =>
      this.db.query<{ members: number; open: number }>(
        `select (select count(*) from membership where ends_at is null or ends_at > $1)::int as members,
           (select count(*) from invitation where accepted_at is null and revoked_at is null and expires_at > $1)::int as open`,
        [this.clock.now()],
      ),
    );
    const { id, name, shortName, colour, councilId, quotaBytes, usedBytes, createdAt } = fraction;
    const [row] = counts;
    return {
      id,
      name,
      shortName,
      colour,
      councilId,
      quotaBytes,
      usedBytes,
      createdAt: createdAt.toISOString(),
      members: row?.members ?? 0,
      openInvitations: row?.open ?? 0,
    };
  }
}
