import { Injectable } from '@nestjs/common';
import type { DocumentRef } from '#collab';
import { Motion, MotionsRepo } from '#features/motions';
import { Branches, TextsService } from '#features/texts';
import { Clock, Events, houseActor } from '#kernel';
import { SuggestionsService } from '#features/suggestions';
import { titleOf, toText } from '#motion';
import { FractionDb } from '#persistence';
import { TextWritten } from './editing.events.js';

/** Keeps in step with a document that was written: title and text of the motion's row, and what branches off it. */
@Injectable()
export class TextRefresh {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly suggestions: SuggestionsService,
    private readonly branches: Branches,
    private readonly texts: TextsService,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** For lists and search. The motion is locked before its text, as everywhere. */
  refresh({ fractionId, documentId }: DocumentRef): Promise<void> {
    return this.inHouse(fractionId, async () => {
      const found = await this.db.repo(Motion).findOneBy({ documentId });
      if (!found) return this.suggestions.written(documentId);
      if (!found.textIsOpen || !(await this.motions.lock(found.id)).textIsOpen) return;
      const { document } = await this.texts.read(documentId);
      await this.db.repo(Motion).update({ id: found.id }, { title: titleOf(document), text: toText(document), changedAt: this.clock.now() });
      await this.events.emit(new TextWritten(found));
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
