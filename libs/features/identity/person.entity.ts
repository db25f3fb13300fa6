import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Me } from '#contracts';

type Look = NonNullable<Me['person']>;

/** A person, known to the whole installation; belongs to fractions through memberships. */
@Entity('person')
export class Person {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') name: string;
  /** Argon2id, or null while the person has only been invited. */
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('bool') hostAdmin: boolean;
  @Column('text') language: Look['language'];
  @Column('text') theme: Look['theme'];
  @Column('text') textSize: Look['textSize'];

  /** Wants the mail in the evening about new comments. */
  @Column('bool', { default: true }) commentDigest: boolean;

  change(change: Partial<Pick<Look, 'name' | 'language' | 'theme' | 'textSize' | 'commentDigest'>>): void {
    this.name = change.name ?? this.name;
    this.language = change.language ?? this.language;
    this.theme = change.theme ?? this.theme;
    this.textSize = change.textSize ?? this.textSize;
    this.commentDigest = change.commentDigest ?? this.commentDigest;
  }
}
