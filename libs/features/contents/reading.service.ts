import { Injectable } from '@nestjs/common';
import { Vault } from '#features/files';
import { houseActor, type HouseActor } from '#kernel';
import { FractionDb } from '#persistence';
import type { Pending } from './content.rows.js';
import { FindingsBook, madeIn, type Looked } from './findings.js';
import { PendingContents } from './pending.js';
import { Reader } from './reader.js';

/** A job that runs longer is taken for dead; then the next one goes on. */
const stintMs = 200_000;
/** Of files that were taken together those are put back that nobody came to: they are not to be taken for claimed by a dead one. */
const togetherMs = 60_000;

/** Reads, pictures and checks what has arrived, and writes down what was found. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly db: FractionDb,
    private readonly vault: Vault,
    private readonly pending: PendingContents,
    private readonly book: FindingsBook,
    private readonly reader: Reader,
  ) {}

  /** Until nothing waits, or for as long as one job may take; true when something still waits. */
  async everything(fractionId: string, now = () => performance.now()): Promise<boolean> {
    const house = houseActor(fractionId, 'Inhalte');
    for (const begun = now(); now() - begun < stintMs; ) {
      const taken = await this.db.run(house, () => this.pending.take());
      if (taken.length === 0) return false;
      await this.together(house, taken, now);
    }
    return true;
  }

  /** Where one of them cannot be read now, what came of those before it is written down all the same. */
  private async together(house: HouseActor, files: readonly Pending[], now: () => number): Promise<void> {
    const looked: Looked[] = [];
    const begun = now();
    try {
      for (const file of files) {
        if (now() - begun > togetherMs) break;
        looked.push({ file, found: await this.reader.look(house, file) });
      }
    } finally {
      await this.db.run(house, () => this.pending.putBack(files.slice(looked.length)));
      await this.write(house, looked);
    }
  }

  private async write(house: HouseActor, looked: readonly Looked[]): Promise<void> {
    if (looked.length === 0) return;
    try {
      await this.forget(house, await this.db.run(house, () => this.book.write(looked)));
    } catch (error) {
      await (looked.length > 1 ? this.oneByOne(house, looked) : this.giveBack(house, looked, error));
    }
  }

  /** One whose findings cannot be written holds nobody else up. */
  private async oneByOne(house: HouseActor, looked: readonly Looked[]): Promise<void> {
    const failures: unknown[] = [];
    for (const each of looked) await this.write(house, [each]).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private async giveBack(house: HouseActor, looked: readonly Looked[], why: unknown): Promise<never> {
    await this.forget(house, looked).catch(() => undefined);
    await this.db.run(house, () => this.pending.putBack(looked.map(({ file }) => file)));
    throw why;
  }

  private async forget(house: HouseActor, looked: readonly Looked[]): Promise<void> {
    for (const { objectId } of looked.flatMap(({ found }) => madeIn(found))) await this.vault.forget(house, objectId);
  }
}
