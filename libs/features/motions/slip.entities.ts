import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FilingState, FilingVia, MotionState } from '#contracts';
import type { MotionDocument } from '#motion';
import { bigint } from '#persistence';

/** A member's word on a motion in review. */
@Entity('consent')
export class Consent {
  @PrimaryColumn('uuid') motionId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('text') verdict: 'consent' | 'objection';
  @Column('text', { nullable: true }) word: string | null;
  /** The document's sequence when it was given: shows whether the text changed since. */
  @Column(bigint) headSeq: number;
  @Column('timestamptz') at: Date;
}

/** One step of the routing slip; only ever added. */
@Entity('motion_step')
export class MotionStep {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') motionId: string;
  @Column({ type: 'int', insert: false, update: false }) position: number;
  @Column('text') state: MotionState;
  @Column('text') byName: string;
  @Column('uuid', { nullable: true }) byPerson: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('int', { nullable: true }) version: number | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('timestamptz') at: Date;
}

export interface VersionAnnex {
  readonly id: string;
  readonly fileId: string;
  readonly objectId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** An adopted version: text, hash, PDF, annexes, exactly as they are filed. Never changed. */
@Entity('motion_version')
export class MotionVersion {
  @PrimaryColumn('uuid') motionId: string;
  @PrimaryColumn('int') version: number;
  @Column('text') byName: string;
  @Column('timestamptz') at: Date;
  @Column('jsonb') document: MotionDocument;
  @Column('bytea') yjsState: Buffer;
  @Column('text') sha256: string;
  @Column('uuid') pdfObject: string;
  @Column('text') pdfSha256: string;
  @Column('jsonb') annexes: VersionAnnex[];
}

/** One filing of one version; its key makes a second one impossible. */
@Entity('filing')
export class Filing {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') motionId: string;
  @Column('int') version: number;
  @Column('text') key: string;
  @Column('text') state: FilingState;
  @Column('text') via: FilingVia;
  @Column('text') target: string;
  @Column('uuid') councilId: string;
  @Column('text') pdfSha256: string;
  @Column('text') filedBy: string;
  @Column('timestamptz') filedAt: Date;
  @Column('timestamptz', { nullable: true }) deliveredAt: Date | null;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  @Column('text', { nullable: true }) councilNumber: string | null;
  @Column('text', { nullable: true }) returnReason: string | null;
  @Column('text', { nullable: true }) reference: string | null;
  @Column('int') attempts: number;
  /** How the last try ended; null while one is under way. */
  @Column('text', { nullable: true }) lastError: string | null;

  /** A try ended without an answer, so a person may say what became of it. While one is under way nobody may: it would be sent twice. */
  get canBeResolved(): boolean {
    return this.state === 'unknown' && this.lastError !== null;
  }
}
