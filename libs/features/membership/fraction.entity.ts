import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FractionSettings } from '#contracts';
import { bigint } from '#persistence';

/** What a fraction sets for itself. */
export type Settings = Pick<FractionSettings, 'letterhead' | 'place' | 'quorum' | 'minSignatories' | 'template'>;

export const defaultSettings: Settings = {
  letterhead: [],
  place: '',
  quorum: 0,
  minSignatories: 1,
  template: {
    resolutionHeading: 'Beschlussvorschlag',
    reasoningHeading: 'Begründung',
    formula: '',
    reasoningFirst: false,
    sections: [],
  },
};

/** A council group. Its row is known to the host; what it owns is not. */
@Entity('fraction')
export class Fraction {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') councilId: string;
  @Column('text') name: string;
  @Column('text') shortName: string;
  @Column('text') colour: string;
  @Column(bigint) quotaBytes: number;
  @Column(bigint) usedBytes: number;
  @Column('jsonb', { name: 'settings' }) private chosen: Partial<Settings>;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;

  get settings(): Settings {
    return { ...defaultSettings, ...this.chosen };
  }

  set settings(change: Partial<Settings>) {
    this.chosen = { ...this.chosen, ...change };
  }
}
