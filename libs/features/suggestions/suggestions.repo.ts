import { Injectable } from '@nestjs/common';
import type { EditRole } from '#contracts';
import { editRole, MotionsRepo, type Motion } from '#features/motions';
import { AppError, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Suggestion } from './suggestion.entity.js';
import { maySeeSuggestions } from './suggestion.policy.js';

export interface Found {
  readonly motion: Motion;
  readonly role: EditRole;
  readonly suggestion: Suggestion;
}

/** Suggestions by id, seen and locked the same way everywhere: first the motion, then the suggestion, then the texts. */
@Injectable()
export class SuggestionsRepo {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
  ) {}

  /** A suggestion of a motion this member may see; otherwise it does not exist. */
  async seen(actor: MemberActor, motionId: string, id: string): Promise<Found> {
    const { motion, viewer } = await this.motions.seen(actor, motionId);
    if (!maySeeSuggestions(viewer)) throw new AppError('not_found');
    const suggestion = must(await this.db.repo(Suggestion).findOneBy({ id, motionId }), 'not_found');
    return { motion, role: editRole(viewer, motion), suggestion };
  }

  /** The same, locked: of two who decide the second finds it decided. */
  async locked(actor: MemberActor, motionId: string, id: string): Promise<Found> {
    const { motion, viewer } = await this.motions.locked(actor, motionId);
    if (!maySeeSuggestions(viewer)) throw new AppError('not_found');
    const suggestion = must(await this.db.repo(Suggestion).findOne({ where: { id, motionId }, lock: { mode: 'pessimistic_write' } }), 'not_found');
    return { motion, role: editRole(viewer, motion), suggestion };
  }
}
