import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VersionKind } from '#contracts';
import type { MotionDocument } from '#motion';
import { bigint } from '#persistence';

/** A text as it was at one moment on its way. Only its name ever changes. */
@Entity('text_version')
export class TextVersion {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') motionId: string;
  /** The order in which they were kept. */
  @Column({ type: 'int', insert: false, update: false }) position: number;
  @Column('text') kind: Exclude<VersionKind, 'adopted'>;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) byName: string | null;
  /** Persons who wrote since the version before. */
  @Column('uuid', { array: true }) writers: string[];
  @Column('timestamptz') at: Date;
  @Column(bigint) headSeq: number;
  @Column('jsonb') document: MotionDocument;
  @Column('text') sha256: string;
}

/** Work on a text that no version holds yet. It ends with the next version, which takes its writers. */
@Entity('text_work')
export class TextWork {
  @PrimaryColumn('uuid') motionId: string;
  /** Which stretch of work this is: the job that was sent for it keeps no other. */
  @Column('uuid') id: string;
  /** Up to here the writers are known. */
  @Column(bigint) headSeq: number;
  @Column('uuid', { array: true }) writers: string[];
  @Column('timestamptz') since: Date;
}
