import type { Role } from '#contracts';

export const demoPassword = 'Musterstadt-2026';

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly is: string;
}

/** The invented people of the demo council. */
export const people = {
  ahrens: { key: 'ahrens', name: 'Renate Ahrens', email: 'ahrens@musterstadt.example', is: 'Mitglied, Ratsfraktion Musterstadt und Bürgerliste' },
  demir: { key: 'demir', name: 'Kemal Demir', email: 'demir@musterstadt.example', is: 'Vorsitz, Ratsfraktion Musterstadt' },
  kuehn: { key: 'kuehn', name: 'Sabine Kühn', email: 'kuehn@musterstadt.example', is: 'Geschäftsführung, Ratsfraktion Musterstadt' },
  roth: { key: 'roth', name: 'Dr. Ulrike Roth', email: 'roth@musterstadt.example', is: 'Sachkundige Einwohnerin (Gast), Ratsfraktion Musterstadt' },
  yilmaz: { key: 'yilmaz', name: 'Ayşe Yılmaz', email: 'yilmaz@musterstadt.example', is: 'Vorsitz, Bürgerliste' },
  brandt: { key: 'brandt', name: 'Jürgen Brandt', email: 'brandt@musterstadt.example', is: 'Mitglied, Bürgerliste' },
  vogel: { key: 'vogel', name: 'Friedrich Vogel', email: 'vogel@musterstadt.example', is: 'Vorsitz, Freie Wähler' },
  lorenz: { key: 'lorenz', name: 'Martina Lorenz', email: 'ratsbuero@musterstadt.example', is: 'Ratsbüro' },
  weber: { key: 'weber', name: 'Thomas Weber', email: 'it@musterstadt.example', is: 'IT der Stadt' },
} as const satisfies Record<string, DemoPerson>;
export type DemoKey = keyof typeof people;

export interface DemoFraction {
  readonly name: string;
  readonly shortName: string;
  readonly colour: string;
  readonly seats: readonly (readonly [DemoKey, Role])[];
}

export const fractions = {
  ratsfraktion: {
    name: 'Ratsfraktion Musterstadt',
    shortName: 'Ratsfraktion',
    colour: '#409A3C',
    seats: [
      ['demir', 'chair'],
      ['ahrens', 'member'],
      ['kuehn', 'manager'],
      ['roth', 'guest'],
    ],
  },
  buergerliste: {
    name: 'Bürgerliste Musterstadt',
    shortName: 'Bürgerliste',
    colour: '#E3000F',
    seats: [
      ['yilmaz', 'chair'],
      ['brandt', 'member'],
      ['ahrens', 'member'],
    ],
  },
  freie: { name: 'Freie Wähler Musterstadt', shortName: 'Freie Wähler', colour: '#F7A800', seats: [['vogel', 'chair']] },
} as const satisfies Record<string, DemoFraction>;
export type DemoFractionKey = keyof typeof fractions;
