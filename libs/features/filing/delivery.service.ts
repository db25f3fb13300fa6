import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Filing, FilingMoved, MotionsRepo } from '#features/motions';
import { Clock, Events, houseActor, must, type HouseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { CouncilSystems, DeliveryUnclear, type CouncilSystem, type Delivery } from '#ports';
import type { deliverFiling } from './filing.jobs.js';
import { PackageService } from './package.service.js';

/**
 * Carries a filing to the council's system, exactly once.
 *
 * Before anything leaves, the filing becomes `unknown` and that is committed: whoever comes later, after a crash or in
 * a second worker, asks the target by key before sending again. Only a sure failure makes it `pending` again.
 */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly systems: CouncilSystems,
    private readonly packages: PackageService,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async deliver({ fractionId, filingId }: z.output<typeof deliverFiling.payload>): Promise<void> {
    const house = houseActor(fractionId, 'Fraktionsraum');
    const filing = await this.db.run(house, async () => must(await this.db.repo(Filing).findOneBy({ id: filingId }), 'not_found'));
    const system = this.systems.of(filing.via);
    if (filing.state === 'unknown' && !(await this.clearUp(house, filing, system))) return;
    if (!(await this.claim(house, filing.id))) return;
    await this.send(house, filing, system);
  }

  /** Asks the target what became of an unclear filing. True when it surely has nothing and may be sent. */
  private async clearUp(house: HouseActor, filing: Filing, system: CouncilSystem): Promise<boolean> {
    const known = await system.ask(filing.key, filing.councilId);
    if (known === null) {
      await this.set(house, filing.id, 'unknown', { state: 'pending' });
      return true;
    }
    if (known === 'cannot_say') await this.unclear(house, filing);
    else await this.record(house, filing, known);
    return false;
  }

  /** Takes the filing for this run. Of two workers one gets it. */
  private async claim(house: HouseActor, id: string): Promise<boolean> {
    return this.set(house, id, 'pending', { state: 'unknown', attempts: () => 'attempts + 1', lastError: null });
  }

  private async send(house: HouseActor, filing: Filing, system: CouncilSystem): Promise<void> {
    try {
      const parcel = await this.packages.of(house, filing);
      await this.record(house, filing, await system.deliver(parcel));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const surelyNot = !(error instanceof DeliveryUnclear);
      await this.set(house, filing.id, 'unknown', { ...(surelyNot ? { state: 'pending' } : {}), lastError: message.slice(0, 500) });
      throw error;
    }
  }

  private record(house: HouseActor, filing: Filing, delivery: Delivery): Promise<void> {
    return this.db.run(house, async () => {
      const motion = await this.motions.lock(filing.motionId);
      const fresh = must(await this.db.repo(Filing).findOneBy({ id: filing.id }), 'not_found');
      if (fresh.state !== 'unknown' && fresh.state !== 'pending') return;
      if (delivery.state === 'rejected') {
        await this.db.repo(Filing).update({ id: filing.id }, { state: 'rejected', returnReason: delivery.reason });
        motion.returned();
        await this.motions.step(motion, house, { note: delivery.reason, version: filing.version });
        await this.events.emit(new FilingMoved(motion, 'returned'));
        return;
      }
      const deliveredAt = delivery.state === 'delivered' ? this.clock.now() : null;
      await this.db.repo(Filing).update({ id: filing.id }, { state: delivery.state, reference: delivery.reference, deliveredAt, lastError: null });
      if (delivery.state === 'sent') return;
      motion.delivered();
      await this.motions.step(motion, house, { version: filing.version, sha256: filing.pdfSha256 });
      await this.events.emit(new FilingMoved(motion, 'delivered'));
    });
  }

  /** Only a person can find out now, by asking at the office. */
  private unclear(house: HouseActor, filing: Filing): Promise<void> {
    return this.db.run(house, async () => {
      await this.db.repo(Filing).update({ id: filing.id, state: 'unknown' }, { lastError: filing.lastError ?? 'no answer, and the target cannot say' });
      await this.events.emit(new FilingMoved(await this.motions.lock(filing.motionId), 'unclear'));
    });
  }

  /** Changes the row only from the state it is believed to be in; false when somebody was faster. */
  private set(house: HouseActor, id: string, from: Filing['state'], change: Parameters<ReturnType<FractionDb['repo']>['update']>[1]): Promise<boolean> {
    return this.db.run(house, async () => (await this.db.repo(Filing).update({ id, state: from }, change)).affected === 1);
  }
}
