import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

const hour = 3_600_000;
/** After that long without a request a session ends; and after that long in any case. */
export const idleMs = 12 * hour;
export const absoluteMs = 30 * 24 * hour;
/** The last sign of life is noted at most that often. */
const noteEveryMs = 60_000;

/** A signed-in device. Only the hash of its token is known here. */
@Entity('session')
export class Session {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') tokenHash: string;
  @Column('uuid') personId: string;
  @Column('text') device: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;

  isAlive(now: Date): boolean {
    return isAlive(this, now);
  }
}

export const isAlive = ({ expiresAt, lastSeenAt }: Pick<Session, 'expiresAt' | 'lastSeenAt'>, now: Date): boolean =>
  now < expiresAt && now.getTime() - lastSeenAt.getTime() < idleMs;

export const needsNoting = ({ lastSeenAt }: Pick<Session, 'lastSeenAt'>, now: Date): boolean => now.getTime() - lastSeenAt.getTime() > noteEveryMs;
