import type { IntakeState } from '#contracts';
import { Filing } from '#features/motions';
import { sha256, type OfficeActor } from '#kernel';
import { CouncilDb, FractionDb } from '#persistence';
import { Decisions } from '../../libs/features/intake/decisions.service.js';
import { IntakeEntry } from '../../libs/features/intake/intake.entities.js';
import { WithMotions } from './place/motions.js';

/** A fraction with one person of every role, and short words for what its people have done so far. */
export class Place extends WithMotions {
  /** A filing of this place at the council office. */
  async entry(state: Extract<IntakeState, 'new' | 'confirmed' | 'on_agenda'> = 'new', annexed = false): Promise<{ entryId: string; motionId: string }> {
    const motionId = await this.motion('filed', annexed);
    const { key } = await this.filing(motionId);
    const entryId = await this.entryOf(key);
    const decisions = this.house.part(Decisions);
    const office = this.office;
    if (state !== 'new') await decisions.confirm(office, entryId, this.name('AN'));
    if (state === 'on_agenda') await decisions.schedule(office, entryId, this.council.meetingId, '7');
    return { entryId, motionId };
  }

  async filing(motionId: string): Promise<Filing> {
    const found = await this.within(await this.actor('chair'), () => this.house.part(FractionDb).repo(Filing).findOneBy({ motionId }));
    if (!found) throw new Error('This motion was not filed');
    return found;
  }

  /** An annex of an entry, by its id at the office. */
  async part(entryId: string): Promise<string> {
    const [row] = await this.house.rows<{ id: string }>('select id from intake_part where entry_id = $1 and position = 1', [entryId]);
    return row?.id ?? '';
  }

  /** The token of a link to an entry, as it stands in the filing's mail. */
  async link(entryId: string, validMs = 60_000): Promise<string> {
    const token = crypto.randomUUID().replaceAll('-', '');
    const until = new Date(Date.now() + validMs);
    await this.house.rows('insert into filing_link (token_hash, council_id, entry_id, expires_at) values ($1, $2, $3, $4)', [sha256(token), this.council.id, entryId, until]);
    return token;
  }

  get office(): OfficeActor {
    return { kind: 'office', councilId: this.council.id, name: 'Ratsbüro', entryId: null };
  }

  private entryOf(key: string): Promise<string> {
    return this.house.part(CouncilDb).run(this.office, async () => (await this.house.part(CouncilDb).repo(IntakeEntry).findOneByOrFail({ key })).id);
  }
}
