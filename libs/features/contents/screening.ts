import { Injectable } from '@nestjs/common';
import { Vault } from '#features/files';
import type { HouseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { VirusScanner } from '#ports';
import type { Pending } from './content.rows.js';

/** Asks the scanner, where there is one. Until it has answered nobody gets the content; what it found is given to nobody. */
@Injectable()
export class Screening {
  constructor(
    private readonly db: FractionDb,
    private readonly vault: Vault,
    private readonly scanner: VirusScanner,
  ) {}

  /** In the transaction in which the content becomes visible, so that it is never given out in between. */
  async holdBack(fileId: string): Promise<void> {
    if (!this.scanner.active) return;
    await this.db.query(
      `update stored_object o set verdict = 'waiting' from file_entry e where e.id = $1 and o.id = e.object_id and o.verdict = 'unchecked'`,
      [fileId],
    );
  }

  /** False when something was found. Rejects when the scanner does not answer: then the content goes on waiting. */
  async passes(house: HouseActor, { objectId, verdict }: Pending): Promise<boolean> {
    if (verdict !== 'waiting') return verdict !== 'infected';
    if (!this.scanner.active) return this.settle(house, objectId, 'unchecked', null);
    const answer = await this.scanner.scan(await this.vault.inspect(house, objectId));
    if ('unscannable' in answer) return this.settle(house, objectId, 'unchecked', answer.unscannable);
    return this.settle(house, objectId, answer.found === null ? 'clean' : 'infected', answer.found);
  }

  private async settle(house: HouseActor, objectId: string, verdict: 'unchecked' | 'clean' | 'infected', finding: string | null): Promise<boolean> {
    await this.db.run(house, () => this.db.query('update stored_object set verdict = $2, finding = $3 where id = $1', [objectId, verdict, finding]));
    return verdict !== 'infected';
  }
}
