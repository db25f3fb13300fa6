import { Injectable } from '@nestjs/common';
import * as Y from 'yjs';
import type { SuggestionChange } from '#contracts';
import { MotionsRepo } from '#features/motions';
import { Branches, TextsService, type Pair } from '#features/texts';
import { AppError, Clock, Events, type MemberActor } from '#kernel';
import { readDocument, rewrite, type MotionDocument } from '#motion';
import { changesBetween, keepsBlocks, withChange, withoutChange, withoutEither, type Change } from '#motion/changes';
import { FractionDb } from '#persistence';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionDecided } from './suggestion.events.js';
import { mayDecide } from './suggestion.policy.js';
import { SuggestionsRepo, type Found } from './suggestions.repo.js';

type Verdict = 'accepted' | 'rejected';

/** Suggestions are taken over or refused, as a whole or change by change; each exactly once. */
@Injectable()
export class SuggestionDecisions {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly suggestions: SuggestionsRepo,
    private readonly branches: Branches,
    private readonly texts: TextsService,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  changes(actor: MemberActor, motionId: string, id: string): Promise<{ items: SuggestionChange[] }> {
    return this.db.run(actor, async () => {
      const { suggestion } = await this.suggestions.seen(actor, motionId, id);
      if (suggestion.state !== 'open') return { items: [] };
      return this.withTexts(suggestion, (pair) => ({
        items: differences(pair).map(({ id: change, kind, before, after }) => ({ id: change, kind, before, after })),
      }));
    });
  }

  accept(actor: MemberActor, motionId: string, id: string, change: string | null): Promise<void> {
    return this.decide(actor, motionId, id, 'accepted', change);
  }

  reject(actor: MemberActor, motionId: string, id: string, change: string | null): Promise<void> {
    return this.decide(actor, motionId, id, 'rejected', change);
  }

  private decide(actor: MemberActor, motionId: string, id: string, verdict: Verdict, change: string | null): Promise<void> {
    return this.db.run(actor, async () => {
      const found = await this.suggestions.locked(actor, motionId, id);
      if (!found.motion.textIsOpen) throw new AppError('wrong_state');
      if (!mayDecide(found.role)) throw new AppError('forbidden');
      found.suggestion.mustBeOpen();
      const rest = await this.withTexts(found.suggestion, (pair) => this.carryOut(actor, found, pair, verdict, change));
      if (rest === 0) await this.close(actor, found, verdict);
      await this.db.repo(Suggestion).save(found.suggestion);
      await this.texts.notice(found.motion.documentId, 'suggestions');
      if (verdict === 'accepted') await this.refresh(found);
      if (found.suggestion.state !== 'open') await this.events.emit(new SuggestionDecided(found.motion, found.suggestion));
    });
  }

  /** How many changes are left. */
  private async carryOut(actor: MemberActor, { motion, suggestion }: Found, pair: Pair, verdict: Verdict, wanted: string | null): Promise<number> {
    const changes = differences(pair);
    const note = ({ id: change }: Change) => suggestion.note({ change, verdict, by: actor.name, at: this.clock.now().toISOString() });
    if (wanted === null) {
      if (changes.length === 0 && verdict === 'accepted') throw new AppError('suggestion_empty');
      if (verdict === 'accepted') await this.branches.append(motion.documentId, actor.personId, Y.encodeStateAsUpdate(pair.branch, Y.encodeStateVector(pair.base)));
      changes.forEach(note);
      return 0;
    }
    const change = changes.find((each) => each.id === wanted);
    if (!change) throw new AppError('change_gone');
    note(change);
    const taken = verdict === 'accepted' ? await this.takeOver(actor, motion.documentId, pair, change) : null;
    return this.settle(suggestion, pair, change, taken);
  }

  /** The edit that makes the motion say what the change proposes; `pair.base` says it afterwards. */
  private async takeOver(actor: MemberActor, documentId: string, { base, branch }: Pair, change: Change): Promise<Uint8Array> {
    const target = withChange(readDocument(base), readDocument(branch), change);
    const before = Y.encodeStateVector(base);
    writeFirst(base, branch);
    rewrite(base, target);
    const update = Y.encodeStateAsUpdate(base, before);
    await this.branches.append(documentId, actor.personId, update);
    return update;
  }

  /**
   * The branch goes on with what is left of it; how many changes that is. What was taken over stands in the motion as words
   * of its own, in the place of those of the branch: else they would come a second time. Where somebody can be writing in
   * what goes, the branch begins anew, so that nothing is lost without a word: the editor gives it back as a text.
   */
  private async settle(suggestion: Suggestion, { base, branch }: Pair, change: Change, taken: Uint8Array | null): Promise<number> {
    const proposed = readDocument(branch);
    const target = taken === null ? withoutChange(readDocument(base), proposed, change) : proposed;
    const rest = changesBetween(readDocument(base), target).length;
    if (keepsBlocks(proposed, change)) {
      await this.branches.append(suggestion.documentId, null, settled(branch, target, taken, withoutEither(proposed, change)));
    } else {
      rewrite(base, target);
      await this.branches.restart(suggestion.documentId, base);
    }
    return rest;
  }

  /** The last change decides what becomes of the whole: it was taken over if anything of it was. */
  private async close(actor: MemberActor, { suggestion }: Found, verdict: Verdict): Promise<void> {
    const any = suggestion.decisions.some((each) => each.verdict === 'accepted');
    suggestion.close(any ? 'accepted' : verdict, actor.name, this.clock.now());
    await this.texts.freeze(suggestion.documentId);
  }

  /** The motion's row says what its text says, and the other suggestions stand on the new text. */
  private async refresh({ motion }: Found): Promise<void> {
    motion.mirror(await this.texts.read(motion.documentId));
    await this.motions.save(motion);
    await this.branches.follow(motion.documentId);
  }

  private async withTexts<T>({ documentId }: Suggestion, work: (pair: Pair) => Promise<T> | T): Promise<T> {
    const pair = await this.branches.pair(documentId);
    try {
      return await work(pair);
    } finally {
      pair.base.destroy();
      pair.branch.destroy();
    }
  }
}

const differences = ({ base, branch }: Pair): Change[] => changesBetween(readDocument(base), readDocument(branch));

/** As one edit, so that nobody sees the steps of it. */
function settled(branch: Y.Doc, target: MotionDocument, taken: Uint8Array | null, cleared: MotionDocument): Uint8Array {
  const before = Y.encodeStateVector(branch);
  if (taken !== null) {
    rewrite(branch, cleared);
    Y.applyUpdate(branch, taken);
  }
  rewrite(branch, target);
  return Y.encodeStateAsUpdate(branch, before);
}

/** Of two who write at the same place, Yjs puts the one with the lower number first: what its author writes on stays behind the words taken over. */
function writeFirst(base: Y.Doc, branch: Y.Doc): void {
  const own = [...Y.decodeStateVector(Y.encodeStateVector(branch)).keys()].filter((client) => !base.store.clients.has(client));
  const lowest = Math.min(...own, 0xffff_ffff);
  if (lowest > 1) base.clientID = 1 + Math.floor(Math.random() * (lowest - 1));
}
