import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#contracts';
import { AppError } from '#kernel';

export const invitationMs = 7 * 24 * 3_600_000;

/** An invitation: bound to one e-mail and one role, 7 days, one use. Only the hash of its token is known. */
@Entity('invitation')
export class Invitation {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  /** Changes whenever the mail goes out: the token of an earlier mail is then worth nothing. */
  @Column('text') tokenHash: string;
  @Column('text') email: string;
  @Column('text') role: Role;
  @Column('timestamptz', { nullable: true }) endsAt: Date | null;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('text') invitedBy: string;

  isOpen(now: Date): boolean {
    return this.acceptedAt === null && this.revokedAt === null && now < this.expiresAt;
  }

  accept(now: Date): void {
    if (!this.isOpen(now)) throw new AppError('invitation_invalid');
    this.acceptedAt = now;
  }
}
