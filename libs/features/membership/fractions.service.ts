import { Injectable } from '@nestjs/common';
import { granted, type FilingVia, type FractionSettings } from '#contracts';
import { AppError, must, type MemberActor } from '#kernel';
import { FractionDb, GlobalDb } from '#persistence';
import { Fraction, type Settings } from './fraction.entity.js';

/** The fraction itself: name, colour, settings, storage used. */
@Injectable()
export class FractionsService {
  constructor(
    private readonly db: FractionDb,
    private readonly global: GlobalDb,
  ) {}

  /** The open fraction. */
  async current(): Promise<Fraction> {
    return must(await this.db.repo(Fraction).findOneBy({ id: this.db.actor.fractionId }), 'not_found');
  }

  /** Whom a letter of the fraction goes to: the council's first body with its town, e.g. "Stadtvertretung Musterstadt". */
  async addressee(fraction: Fraction): Promise<string> {
    const { name: town } = await this.council(fraction);
    const [body] = await this.global.query<{ name: string }>('select name from body where council_id = $1 order by position, name limit 1', [fraction.councilId]);
    if (!body) return town;
    return body.name.includes(town) ? body.name : `${body.name} ${town}`;
  }

  private async council(fraction: Fraction): Promise<{ name: string; filing_via: FilingVia }> {
    const [council] = await this.global.query<{ name: string; filing_via: FilingVia }>('select name, filing_via from council where id = $1', [fraction.councilId]);
    return must(council, 'not_found');
  }

  settings(actor: MemberActor): Promise<FractionSettings> {
    return this.db.run(actor, async () => {
      const fraction = await this.current();
      const { name, shortName, colour, usedBytes, quotaBytes } = fraction;
      const { name: councilName, filing_via: filingVia } = await this.council(fraction);
      const may = { change: granted[actor.role].includes('fraction:settings') };
      return { name, shortName, colour, usedBytes, quotaBytes, councilName, filingVia, ...fraction.settings, may };
    });
  }

  changeSettings(actor: MemberActor, { colour, ...change }: Partial<Settings> & { colour?: string }): Promise<void> {
    return this.db.run(actor, async () => {
      const fraction = await this.current();
      fraction.settings = change;
      fraction.colour = colour ?? fraction.colour;
      await this.db.repo(Fraction).save(fraction);
    });
  }

  /** Books `bytes` (negative frees) on the open fraction's quota, in its transaction; refuses what does not fit. */
  async book(bytes: number): Promise<void> {
    const [booked] = await this.db.query<{ id: string }>(
      `with change as (
         update fraction set used_bytes = greatest(used_bytes + $2::bigint, 0)
         where id = $1 and ($2::bigint <= 0 or used_bytes + $2::bigint <= quota_bytes) returning id)
       select id from change`,
      [this.db.actor.fractionId, bytes],
    );
    if (!booked) throw new AppError('quota_exceeded');
  }
}
