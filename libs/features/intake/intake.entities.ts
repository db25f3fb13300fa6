import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IntakeState, MotionKind } from '#contracts';
import { AppError } from '#kernel';
import { bigint } from '#persistence';

/** One filing at the council office. Every decision may be taken once. */
@Entity('intake_entry')
export class IntakeEntry {
  @PrimaryColumn('uuid') id: string;
  @Column('text') key: string;
  /** Not named like the column of the fractions' scope: this table belongs to the council. */
  @Column('uuid', { name: 'from_fraction_id' }) fractionId: string;
  @Column('uuid') motionId: string;
  @Column('text') fractionName: string;
  @Column('text') fractionColour: string;
  @Column('text') state: IntakeState;
  @Column('text') kind: MotionKind;
  @Column('text') title: string;
  @Column('text', { nullable: true }) ownNumber: string | null;
  /** Of the paper an amendment changes. */
  @Column('text', { nullable: true }) parentNumber: string | null;
  @Column('text', { nullable: true }) councilNumber: string | null;
  @Column('uuid') bodyId: string;
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @Column('text', { nullable: true }) agendaItem: string | null;
  @Column('text', { nullable: true }) result: string | null;
  @Column('int') version: number;
  @Column('text') filedBy: string;
  @Column('timestamptz') filedAt: Date;
  @Column('timestamptz') receivedAt: Date;
  /** When a clerk first looked at it; what the sender may be told as "delivered" where it came by mail. */
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('jsonb') signatories: { name: string; function: string }[];
  @Column('text') resolution: string;
  @Column('text') html: string;
  /** The text as JSON of a motion; null where the filing arrived before it was sent along. */
  @Column('jsonb', { nullable: true }) document: object | null;
  @Column('text') pdfSha256: string;
  @Column('text', { nullable: true }) returnReason: string | null;
  @Column('text', { nullable: true }) decidedBy: string | null;

  get isOpen(): boolean {
    return this.state === 'new';
  }

  confirm(number: string, by: string): void {
    if (!this.isOpen) throw new AppError('wrong_state');
    Object.assign(this, { state: 'confirmed', councilNumber: number, decidedBy: by });
  }

  return(reason: string, by: string): void {
    if (this.state !== 'new' && this.state !== 'confirmed') throw new AppError('wrong_state');
    Object.assign(this, { state: 'returned', returnReason: reason, decidedBy: by });
  }

  schedule(meetingId: string, agendaItem: string): void {
    if (this.state !== 'confirmed') throw new AppError('wrong_state');
    Object.assign(this, { state: 'on_agenda', meetingId, agendaItem: agendaItem || null });
  }

  decide(result: string): void {
    if (this.state !== 'on_agenda') throw new AppError('wrong_state');
    Object.assign(this, { state: 'decided', result });
  }

  /** The fraction took it back; too late once it is on the agenda. */
  withdraw(): void {
    if (this.state === 'new' || this.state === 'confirmed') this.state = 'withdrawn';
  }
}

/** The PDF (position 0) and the annexes of an entry, sealed in the object store. */
@Entity('intake_part')
export class IntakePart {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') entryId: string;
  @Column('int') position: number;
  @Column('text') name: string;
  @Column('text') type: string;
  @Column(bigint) bytes: number;
  @Column('text') sha256: string;
  @Column('bytea') sealedKey: Buffer;
}
