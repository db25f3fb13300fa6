import { Injectable } from '@nestjs/common';
import { Clock, newToken, sha256 } from '#kernel';
import { CouncilDb } from '#persistence';
import { IntakeDesk, type FilingPackage } from '#ports';
import { IntakeEntry, IntakePart } from './intake.entities.js';
import { Parts, type SealedPart } from './parts.js';

const linkMs = 180 * 24 * 3_600_000;
const system = (councilId: string) => ({ councilId, name: 'Posteingang' });

/** Takes filings in. The key's unique index makes a second arrival of the same filing the first one again. */
@Injectable()
export class Desk extends IntakeDesk {
  constructor(
    private readonly db: CouncilDb,
    private readonly parts: Parts,
    private readonly clock: Clock,
  ) {
    super();
  }

  async receive(filing: FilingPackage): Promise<{ entryId: string }> {
    const known = await this.find(filing.key, filing.councilId);
    if (known) return { entryId: known.entryId };
    const parts = await this.parts.seal(filing);
    const fresh = await this.db.run(system(filing.councilId), () => this.enter(filing, parts));
    if (fresh) return { entryId: fresh };
    await this.parts.discard(filing.councilId, parts);
    return this.receive(filing);
  }

  find(key: string, councilId: string): Promise<{ entryId: string; opened: boolean } | null> {
    return this.db.run(system(councilId), async () => {
      const entry = await this.db.repo(IntakeEntry).findOneBy({ key });
      return entry && { entryId: entry.id, opened: entry.openedAt !== null };
    });
  }

  link(entryId: string, councilId: string): Promise<string> {
    return this.db.run(system(councilId), async () => {
      const token = newToken();
      await this.db.query('insert into filing_link (token_hash, council_id, entry_id, expires_at) values ($1, $2, $3, $4)', [
        sha256(token),
        councilId,
        entryId,
        new Date(this.clock.now().getTime() + linkMs),
      ]);
      return token;
    });
  }

  withdraw(key: string, councilId: string): Promise<void> {
    return this.db.run(system(councilId), async () => {
      const entry = await this.db.repo(IntakeEntry).findOne({ where: { key }, lock: { mode: 'pessimistic_write' } });
      if (!entry) return;
      entry.withdraw();
      await this.db.repo(IntakeEntry).save(entry);
    });
  }

  /** The id of the new entry, or null when one with this key was faster. */
  private async enter(filing: FilingPackage, parts: readonly SealedPart[]): Promise<string | null> {
    const { key, fractionId, motionId, fractionName, fractionColour, kind, title, bodyId, meetingId, version, filedBy, resolution, html, document, pdfSha256 } = filing;
    const id = crypto.randomUUID();
    const result = await this.db
      .repo(IntakeEntry)
      .createQueryBuilder()
      .insert()
      .values({
        ...{ id, key, fractionId, motionId, fractionName, fractionColour, kind, title, bodyId, meetingId, version, filedBy, resolution, html, document, pdfSha256 },
        state: 'new',
        ownNumber: filing.number,
        parentNumber: filing.parentNumber,
        filedAt: new Date(filing.filedAt),
        receivedAt: this.clock.now(),
        signatories: filing.signatories.map((each) => ({ ...each })),
      })
      .orIgnore()
      .returning('id')
      .execute();
    if (!Array.isArray(result.raw) || result.raw.length === 0) return null;
    await this.db.repo(IntakePart).insert(parts.map((part) => ({ ...part, entryId: id })));
    return id;
  }
}
