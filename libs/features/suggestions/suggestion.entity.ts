import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChangeDecision, SuggestionState } from '#contracts';
import { AppError } from '#kernel';

/** A text of one's own beside the motion's. One person has at most one open one for a motion. */
@Entity('suggestion')
export class Suggestion {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') motionId: string;
  /** The branch of the motion's document. */
  @Column('uuid') documentId: string;
  @Column('uuid') authorId: string;
  @Column('text') authorName: string;
  @Column('text') state: SuggestionState;
  @Column('timestamptz') at: Date;
  /** Something was written in it, and those who decide know. */
  @Column('boolean') announced: boolean;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) decidedBy: string | null;
  /** What was decided change by change. */
  @Column('jsonb') decisions: ChangeDecision[];

  /** One change was taken over or refused; the rest stays open. */
  note(decision: ChangeDecision): void {
    this.mustBeOpen();
    this.decisions = [...this.decisions, decision];
  }

  close(state: Exclude<SuggestionState, 'open'>, by: string, at: Date): void {
    this.mustBeOpen();
    Object.assign(this, { state, decidedBy: by, decidedAt: at });
  }

  mustBeOpen(): void {
    if (this.state !== 'open') throw new AppError('suggestion_decided');
  }
}
