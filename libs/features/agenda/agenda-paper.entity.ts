import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MotionKind } from '#contracts';
import type { MotionDocument } from '#motion';

/** A filed motion on the agenda of a meeting, for all fractions of the council. Named like the filing it was. */
@Entity('agenda_paper')
export class AgendaPaper {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  /** Not named like the column of the fractions' scope: this table belongs to the council. */
  @Column('uuid') fromFractionId: string;
  @Column('text') fractionName: string;
  @Column('text') kind: MotionKind;
  @Column('text') title: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text', { nullable: true }) agendaItem: string | null;
  @Column('text', { nullable: true }) result: string | null;
  /** As it was filed, its pictures as words: nobody outside of the fraction fetches its files. */
  @Column('jsonb') document: MotionDocument;
  @Column('text') html: string;
  @Column('timestamptz') at: Date;
}
