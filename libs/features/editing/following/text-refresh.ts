import { Injectable } from '@nestjs/common';
import type { DocumentRef } from '#collab';
import { Motion, MotionsRepo } from '#features/motions';
import { Branches, TextsService } from '#features/texts';
import { Events, houseActor } from '#kernel';
import { SuggestionsService } from '#features/suggestions';
import { FractionDb } from '#persistence';
import { TextWritten } from '../editing.events.js';

/** Keeps in step with a document that was written: title and text of the motion's row, and what branches off it. */
@Injectable()
export class TextRefresh {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly suggestions: SuggestionsService,
    private readonly branches: Branches,
    private readonly texts: TextsService,
    private readonly events: Events,
  ) {}

  /** For lists and search. The motion is locked before its text, as everywhere. */
  refresh({ fractionId, documentId }: DocumentRef): Promise<void> {
    return this.inHouse(fractionId, async () => {
      const found = await this.db.repo(Motion).findOneBy({ documentId });
      if (!found) return this.suggestions.written(documentId);
      if (!found.textIsOpen) return;
      const motion = await this.motions.lock(found.id);
      if (!motion.textIsOpen) return;
      motion.mirror(await this.texts.read(documentId));
      await this.motions.save(motion);
      await this.events.emit(new TextWritten(motion));
    });
  }

  /** For those who write a suggestion while the motion is written on. */
  follow({ fractionId, documentId }: DocumentRef): Promise<void> {
    return this.inHouse(fractionId, () => this.branches.follow(documentId));
  }

  private inHouse(fractionId: string, work: () => Promise<void>): Promise<void> {
    return this.db.run(houseActor(fractionId, 'Fraktionsraum'), work);
  }
}
