import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FilingVia } from '#contracts';

/** A council and how it takes filings in. */
@Entity('council')
export class Council {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') officeEmail: string;
  @Column('text') filingVia: FilingVia;
}
