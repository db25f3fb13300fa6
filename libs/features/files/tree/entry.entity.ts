import { randomInt } from 'node:crypto';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Everyone } from '#contracts';
import type { FractionActor } from '#kernel';
import { nameKey, wellFormed } from './names.js';

const whole = { from: (value: string | null) => (value === null ? null : Number(value)), to: (value: number | null) => value };

/** Changes with every change of a thing; a folder's changes with everything below it. */
export const newMark = (): string => crypto.randomUUID().replaceAll('-', '');

/** A file or a folder in the fraction's tree. Both stand in one table, because they share one set of names. */
@Entity('file_entry')
export class Entry {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  /** For clients that want numbers. Drawn, not counted: a count would tell how busy the others are. */
  @Column({ type: 'bigint', transformer: whole, update: false }) number: number;
  @Column('text') kind: 'file' | 'folder';
  /** Null at the top. */
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') name: string;
  @Column('text') nameKey: string;
  @Column('text') etag: string;
  @Column('uuid', { nullable: true }) objectId: string | null;
  @Column('text', { nullable: true }) type: string | null;
  @Column('bigint', { nullable: true, transformer: whole }) bytes: number | null;
  @Column('text', { nullable: true }) sha256: string | null;
  /** As its sender wrote it, e.g. `SHA1:…`. */
  @Column('text', { nullable: true }) checksum: string | null;
  /** Counts the contents a file has had. */
  @Column('int', { default: 1 }) version: number;
  /** When the content was changed, as its sender's clock says. */
  @Column('timestamptz', { nullable: true }) modifiedAt: Date | null;
  @Column('timestamptz') changedAt: Date;
  @Column('text') changedBy: string;
  /** The seat that made it, as long as nobody else has changed it. */
  @Column('uuid', { nullable: true }) soleAuthor: string | null;
  /** What every member may do here; named people may more, see `circleId`. */
  @Column('text', { default: 'write' }) everyone: Everyone;
  @Column('boolean', { default: false }) nonPublic: boolean;
  /** The thing, this one or a folder around it, whose circle of people holds here. Null: all members, as usual. */
  @Column('uuid', { nullable: true }) circleId: string | null;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;
  @Column('text', { nullable: true }) deletedBy: string | null;
  /** What was put into the trash and took this along; the thing itself for what was put there by hand. */
  @Column('uuid', { nullable: true }) trashedWith: string | null;

  /** Gives a new thing its place: it is seen by whoever sees the folder. */
  settle(folder: Entry | null, by: FractionActor): void {
    this.id = crypto.randomUUID();
    this.number = randomInt(2 ** 48 - 1);
    this.parentId = folder?.id ?? null;
    this.joinCircle(folder);
    this.soleAuthor = seatOf(by);
  }

  joinCircle(of: Entry | null): void {
    this.everyone = of?.everyone ?? 'write';
    this.nonPublic = of?.nonPublic ?? false;
    this.circleId = of?.circleId ?? null;
  }

  /** Names differ within a folder, whatever their case and however their umlauts are made. */
  call(name: string): void {
    this.name = wellFormed(name);
    this.nameKey = nameKey(this.name);
  }

  changed(by: FractionActor, at: Date): void {
    this.changedBy = by.name;
    this.changedAt = at;
    if (this.soleAuthor !== seatOf(by)) this.soleAuthor = null;
    this.mark();
  }

  mark(): void {
    this.etag = newMark();
  }

  hold({ objectId, type, bytes, sha256, checksum, modifiedAt }: FileContent): void {
    Object.assign(this, { objectId, type, bytes, sha256, checksum, modifiedAt });
  }

  /** The content of a file; a folder has none. */
  get content(): FileContent | null {
    const { objectId, type, bytes, sha256, checksum, modifiedAt } = this;
    return objectId === null || type === null || bytes === null || sha256 === null ? null : { objectId, type, bytes, sha256, checksum, modifiedAt };
  }
}

const seatOf = (actor: FractionActor): string | null => (actor.kind === 'member' ? actor.membershipId : null);

export interface FileContent {
  readonly objectId: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly checksum: string | null;
  readonly modifiedAt: Date | null;
}
