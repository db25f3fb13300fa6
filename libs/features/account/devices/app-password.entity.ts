import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The last sign of life is noted at most that often. */
const noteEveryMs = 60_000;

/** A program that may act for one person in one fraction. Only the hash of its password is known here. */
@Entity('app_password')
export class AppPassword {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('uuid') fractionId: string;
  @Column('text') name: string;
  @Column('text') secretHash: string;
  @Column('bool') readOnly: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;

  needsNoting(now: Date): boolean {
    return this.lastUsedAt === null || now.getTime() - this.lastUsedAt.getTime() > noteEveryMs;
  }
}
