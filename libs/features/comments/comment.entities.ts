import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MemberActor } from '#kernel';

/** A thread of comments: on a passage of the text, or on the motion as a whole. */
@Entity('comment_thread')
export class CommentThread {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') motionId: string;
  /** Relative positions of Yjs, in the text of `epoch`; null with the quote: about the whole. */
  @Column('bytea', { nullable: true }) startPos: Buffer | null;
  @Column('bytea', { nullable: true }) endPos: Buffer | null;
  @Column('int') epoch: number;
  /** The words as they stood when the thread began; they remain when the passage is gone. */
  @Column('text', { nullable: true }) quote: string | null;
  @Column('uuid') byPerson: string;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { nullable: true }) resolvedAt: Date | null;
  @Column('text', { nullable: true }) resolvedBy: string | null;

  resolve(by: MemberActor, now: Date): void {
    this.resolvedAt ??= now;
    this.resolvedBy ??= by.name;
  }

  reopen(): void {
    this.resolvedAt = null;
    this.resolvedBy = null;
  }
}

/** One contribution to a thread. */
@Entity('comment')
export class Comment {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') threadId: string;
  @Column({ type: 'int', insert: false, update: false }) position: number;
  @Column('uuid') byPerson: string;
  @Column('text') byName: string;
  @Column('text') text: string;
  @Column('uuid', { array: true }) mentions: string[];
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;

  edit(text: string, mentions: readonly string[], now: Date): void {
    this.text = text;
    this.mentions = [...mentions];
    this.editedAt = now;
  }

  /** Its place in the thread remains, its words do not. */
  erase(now: Date): void {
    this.text = '';
    this.mentions = [];
    this.deletedAt = now;
  }
}
