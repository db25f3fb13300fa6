import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NotificationKind } from '#contracts';

/** A notice for one person in one fraction. */
@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') personId: string;
  @Column('text') kind: NotificationKind;
  /** Fills the sentence of the kind; never the text of a motion, only its title. */
  @Column('jsonb') params: Record<string, string>;
  @Column('uuid', { nullable: true }) motionId: string | null;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { nullable: true }) seenAt: Date | null;
  /** Told of in an evening mail. */
  @Column('timestamptz', { nullable: true }) mailedAt: Date | null;
}
