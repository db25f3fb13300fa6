import { Injectable } from '@nestjs/common';
import type { EditRole, SuggestionView, suggestionRoutes } from '#contracts';
import { editRole, MotionsRepo } from '#features/motions';
import { Branches, TextsService } from '#features/texts';
import { AppError, Clock, Events, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import * as Y from 'yjs';
import type { z } from 'zod';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionMade } from './suggestion.events.js';
import { maySeeSuggestions, maySuggest, roleOnBranch, suggestionMay } from './suggestion.policy.js';
import { SuggestionsRepo } from './suggestions.repo.js';

type Listing = z.input<typeof suggestionRoutes.list.result>;

/** How many decided suggestions are shown below the open ones. */
const remembered = 50;

/** Suggestions while they are written: list, begin, withdraw, and who may open their text. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly suggestions: SuggestionsRepo,
    private readonly branches: Branches,
    private readonly texts: TextsService,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  list(actor: MemberActor, motionId: string): Promise<Listing> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.seen(actor, motionId);
      const role = editRole(viewer, motion);
      const found = maySeeSuggestions(viewer) ? await this.db.repo(Suggestion).find({ where: { motionId }, order: { at: 'ASC' } }) : [];
      const shown = found.filter((each) => each.announced || each.authorId === actor.personId);
      const [open, decided] = [shown.filter(({ state }) => state === 'open'), shown.filter(({ state }) => state !== 'open')];
      const items: SuggestionView[] = [];
      for (const each of [...open, ...decided.toReversed().slice(0, remembered)]) items.push(await this.view(actor, role, each));
      return { items, may: { suggest: maySuggest(role) } };
    });
  }

  /** The one open suggestion of this person, in two tabs as in one. */
  begin(actor: MemberActor, motionId: string): Promise<{ id: string }> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, motionId);
      if (!motion.textIsOpen) throw new AppError('wrong_state');
      if (!maySuggest(editRole(viewer, motion))) throw new AppError('forbidden');
      const repo = this.db.repo(Suggestion);
      const mine = { motionId, authorId: actor.personId, state: 'open' } as const;
      const open = await repo.findOneBy(mine);
      if (open) return { id: open.id };
      const id = crypto.randomUUID();
      const documentId = await this.branches.fork(motion.documentId);
      await repo.insert({ ...mine, id, documentId, authorName: actor.name, at: this.clock.now(), announced: false, decisions: [] });
      return { id };
    });
  }

  withdraw(actor: MemberActor, motionId: string, id: string): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion, suggestion } = await this.suggestions.locked(actor, motionId, id);
      if (suggestion.authorId !== actor.personId) throw new AppError('forbidden');
      suggestion.close('withdrawn', actor.name, this.clock.now());
      await this.db.repo(Suggestion).save(suggestion);
      await this.texts.freeze(suggestion.documentId);
      await this.texts.notice(motion.documentId, 'suggestions');
    });
  }

  /** The document behind a suggestion, with all that was written in the motion meanwhile. */
  open(actor: MemberActor, motionId: string, id: string): Promise<{ documentId: string; role: EditRole }> {
    return this.db.run(actor, async () => {
      const { motion, role, suggestion } = await this.suggestions.seen(actor, motionId, id);
      await this.branches.follow(motion.documentId);
      return { documentId: suggestion.documentId, role: this.roleOn(actor, role, suggestion) };
    });
  }

  /** What this member may do in that document; null: it is no suggestion. Throws `not_found` where the motion is not to be seen. */
  async roleIn(actor: MemberActor, documentId: string): Promise<EditRole | null> {
    const suggestion = await this.db.repo(Suggestion).findOneBy({ documentId });
    if (!suggestion) return null;
    const { motion, viewer } = await this.motions.seen(actor, suggestion.motionId);
    return maySeeSuggestions(viewer) ? this.roleOn(actor, editRole(viewer, motion), suggestion) : null;
  }

  /** Somebody wrote in this document: whoever has the motion open sees it. With the first words those who decide are told. */
  async written(documentId: string): Promise<void> {
    const found = await this.db.repo(Suggestion).findOneBy({ documentId, state: 'open' });
    if (!found) return;
    const motion = await this.motions.lock(found.motionId);
    await this.texts.notice(motion.documentId, 'suggestions');
    const suggestion = await this.db.repo(Suggestion).findOneByOrFail({ id: found.id });
    if (suggestion.announced || suggestion.state !== 'open') return;
    suggestion.announced = true;
    await this.db.repo(Suggestion).save(suggestion);
    await this.events.emit(new SuggestionMade(motion, suggestion));
  }

  private roleOn(actor: MemberActor, role: EditRole, { authorId, state }: Suggestion): EditRole {
    return roleOnBranch({ role, mine: authorId === actor.personId, open: state === 'open' });
  }

  private async view(actor: MemberActor, role: EditRole, suggestion: Suggestion): Promise<SuggestionView> {
    const { id, authorId, authorName, state, decidedBy, decidedAt, decisions } = suggestion;
    const mine = authorId === actor.personId;
    return {
      ...{ id, mine, state, decidedBy, decisions },
      author: { id: authorId, name: authorName },
      at: suggestion.at.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
      update: state === 'open' ? await this.beyond(suggestion) : null,
      may: suggestionMay({ role, mine, open: state === 'open' }),
    };
  }

  /** What the branch has and the motion has not, in base64. */
  private async beyond({ documentId }: Suggestion): Promise<string> {
    const { base, branch } = await this.branches.pair(documentId);
    const update = Y.encodeStateAsUpdate(branch, Y.encodeStateVector(base));
    base.destroy();
    branch.destroy();
    return Buffer.from(update).toString('base64');
  }
}
