import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#contracts';

/** A person's place in a fraction: a role, perhaps with an end. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') personId: string;
  @Column('text') role: Role;
  @Column('timestamptz', { default: () => 'now()' }) since: Date;
  @Column('timestamptz', { nullable: true }) endsAt: Date | null;

  isValid(now: Date): boolean {
    return isValid(this, now);
  }
}

export const isValid = ({ endsAt }: Pick<Membership, 'endsAt'>, now: Date): boolean => endsAt === null || now < endsAt;
