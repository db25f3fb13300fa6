import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutsideKind } from '#contracts';
import { AppError } from '#kernel';

const whole = { from: (value: string | null) => (value === null ? null : Number(value)), to: (value: number | null) => value };
const day = 24 * 3_600_000;

/** No share without an end; this is the farthest one. */
const longestMs = 366 * day;

/** Something of the fraction that is open to somebody outside, until a day or until it is taken back. */
@Entity('outside_link')
export class OutsideLink {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') kind: OutsideKind;
  @Column('uuid') entryId: string;
  /** Whom it is for; null for a drop box. */
  @Column('text', { nullable: true }) email: string | null;
  /** Heading of a drop box. */
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('int', { default: 0 }) uses: number;
  @Column({ type: 'bigint', default: 0, transformer: whole }) usedBytes: number;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  @Column('int', { nullable: true }) mostFiles: number | null;
  @Column({ type: 'bigint', nullable: true, transformer: whole }) mostBytes: number | null;

  isOpen(now: Date): boolean {
    return this.revokedAt === null && now < this.expiresAt;
  }

  end(expiresAt: Date, now: Date): void {
    const left = expiresAt.getTime() - now.getTime();
    if (left <= 0 || left > longestMs) throw new AppError('share_end_invalid');
    this.expiresAt = expiresAt;
  }

  get filesLeft(): number {
    return Math.max(0, (this.mostFiles ?? 0) - this.uses);
  }

  get bytesLeft(): number {
    return Math.max(0, (this.mostBytes ?? 0) - this.usedBytes);
  }
}
