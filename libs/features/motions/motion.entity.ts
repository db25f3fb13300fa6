import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MotionKind, MotionState } from '#contracts';
import { AppError } from '#kernel';
import { titleOf, toSearchText, type MotionDocument } from '#motion';
import { bigint } from '#persistence';
import { isOpenText, mayFollow } from './motion.life.js';

/** A motion: its state, its numbers, its target. The text lives in the document of the same fraction. */
@Entity('motion')
export class Motion {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') documentId: string;
  @Column('text') kind: MotionKind;
  /** Title and text as last read from the document, for lists and search. */
  @Column('text') title: string;
  @Column('text') text: string;
  /** Up to which update of the document they were read. */
  @Column({ ...bigint, default: 0 }) textSeq: number;
  @Column('text') state: MotionState;
  /** The fraction's own number; a string, never parsed. */
  @Column('text', { nullable: true }) number: string | null;
  /** The council's number; a string, never parsed. */
  @Column('text', { nullable: true }) councilNumber: string | null;
  @Column('uuid', { nullable: true }) bodyId: string | null;
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @Column('text', { nullable: true }) agendaItem: string | null;
  @Column('text', { nullable: true }) result: string | null;
  @Column('uuid', { nullable: true }) responsibleId: string | null;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt: Date;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;
  @Column('text', { nullable: true }) deletedBy: string | null;

  get textIsOpen(): boolean {
    return isOpenText(this.state) && this.deletedAt === null;
  }

  /** What its text says now. */
  mirror({ document, headSeq }: { readonly document: MotionDocument; readonly headSeq: number }): void {
    this.title = titleOf(document);
    this.text = toSearchText(document);
    this.textSeq = headSeq;
  }

  requestReview(): void {
    this.move('in_review');
  }

  backToDraft(): void {
    if (this.state !== 'in_review') throw new AppError('wrong_state');
    this.move('draft');
  }

  /** Only a motion in review, with as many consents as the fraction asks for, is adopted. */
  adopt(consents: number, quorum: number): void {
    if (this.state !== 'in_review') throw new AppError('wrong_state');
    if (consents < quorum) throw new AppError('quorum_missing', { given: consents, needed: quorum });
    this.move('adopted');
  }

  /** Only an adopted motion with a target body is filed. */
  beginFiling(): void {
    if (this.bodyId === null) throw new AppError('no_target');
    this.move('filing');
  }

  delivered(): void {
    if (this.state === 'filing') this.move('filed');
  }

  confirmed(councilNumber: string): void {
    this.move('confirmed');
    this.councilNumber = councilNumber;
  }

  returned(): void {
    this.move('returned');
  }

  scheduled(meetingId: string, agendaItem: string): void {
    this.move('on_agenda');
    this.meetingId = meetingId;
    this.agendaItem = agendaItem || null;
  }

  decided(result: string): void {
    this.move('decided');
    this.result = result;
  }

  /** Possible until the agenda is fixed. */
  withdraw(): void {
    this.move('withdrawn');
  }

  /** A new version starts from an adopted or a returned motion. */
  draftNewVersion(): void {
    if (this.state !== 'adopted' && this.state !== 'returned') throw new AppError('wrong_state');
    this.move('draft');
  }

  /** Target, number and responsible person: as long as the text may change. */
  change(change: Partial<Pick<Motion, 'bodyId' | 'meetingId' | 'number' | 'responsibleId'>>): void {
    const onlyTarget = change.number === undefined && change.responsibleId === undefined;
    if (!this.textIsOpen && !(this.state === 'adopted' && onlyTarget)) throw new AppError('wrong_state');
    Object.assign(this, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
  }

  /** Only what nobody outside has seen goes to the trash. */
  discard(by: string, at: Date): void {
    if (this.state !== 'draft') throw new AppError('wrong_state');
    this.deletedAt = at;
    this.deletedBy = by;
  }

  private move(to: MotionState): void {
    if (this.deletedAt !== null || !mayFollow(this.state, to)) throw new AppError('wrong_state');
    this.state = to;
  }
}
