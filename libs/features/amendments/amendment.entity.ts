import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MotionDocument } from '#motion';

/** What makes a motion of the kind amendment one: the text it changes, as it was, and the document with the new wording. */
@Entity('amendment')
export class Amendment {
  @PrimaryColumn('uuid') motionId: string;
  /** The proposed wording; its rights, its freeze and its end are those of the motion's own document. */
  @Column('uuid') documentId: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('int', { nullable: true }) parentVersion: number | null;
  /** A string, never parsed. */
  @Column('text', { nullable: true }) parentNumber: string | null;
  @Column('text') parentTitle: string;
  /** Never changed. */
  @Column('jsonb') base: MotionDocument;
}
