import { Injectable } from '@nestjs/common';
import { Events, houseActor } from '#kernel';
import { FractionDb, GlobalDb, Jobs } from '#persistence';
import { Call } from './call.js';
import { readContents } from './content.jobs.js';
import { ContentsTidied } from './contents.events.js';
import { FindingsBook } from './findings.js';
import { PendingContents } from './pending.js';
import { ReadingService } from './reading.service.js';
import { Screening } from './screening.js';

/** Sees to it that whatever arrives is read, and that nothing of what goes away is left. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly db: FractionDb,
    private readonly global: GlobalDb,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly pending: PendingContents,
    private readonly book: FindingsBook,
    private readonly screening: Screening,
    private readonly reading: ReadingService,
    private readonly call: Call,
  ) {}

  /** In the transaction in which the file appears or changes; the first version finds nothing of a former one. */
  async arrived(fileId: string, version: number): Promise<void> {
    const { fractionId } = this.db.actor;
    if (version > 1) await this.book.remove([fileId]);
    await this.pending.add(fileId);
    await this.screening.holdBack(fileId);
    this.db.afterCommit(() => this.call.ring(fractionId));
  }

  async erased(fileIds: readonly string[]): Promise<void> {
    await this.book.remove(fileIds);
  }

  async read(fractionId: string): Promise<void> {
    if (await this.reading.everything(fractionId)) await this.jobs.send(this.global.manager, readContents, { fractionId });
  }

  /** Every fraction: what nobody has read, and, tidying, what stands in no file any more. */
  async catchUp(tidy: boolean): Promise<void> {
    await this.everywhere(async (fractionId) => {
      if (tidy) await this.events.emit(new ContentsTidied());
      await this.pending.addForgotten();
      await this.jobs.send(this.db.manager, readContents, { fractionId });
    });
  }

  /** Every fraction: calls again where something has waited for long, as a process may have ended before it could call. */
  async lookRound(): Promise<void> {
    await this.everywhere(async (fractionId) => {
      if (await this.pending.anyForgotten()) await this.jobs.send(this.db.manager, readContents, { fractionId });
    });
  }

  private async everywhere(act: (fractionId: string) => Promise<void>): Promise<void> {
    for (const { id } of await this.global.query<{ id: string }>('select id from fraction')) {
      await this.db.run(houseActor(id, 'Inhalte'), () => act(id));
    }
  }
}
