import type { Everyone } from '#contracts';
import type { Audience } from './seen.js';

export interface NamedPerson {
  readonly membershipId: string;
  readonly right: 'read' | 'write';
  readonly until: string | null;
}

/** What shall hold. */
export interface Wish {
  readonly everyone: Everyone;
  readonly nonPublic: boolean;
  readonly people: readonly NamedPerson[];
}

export const wishOf = ({ everyone, nonPublic, people }: Audience): Wish => ({
  everyone,
  nonPublic,
  people: people.map(({ membershipId, right, until }) => ({ membershipId, right, until })),
});

/** How many people can read it then; whoever says so stays among them. */
export const readersOf = ({ everyone, people }: Wish, { seats }: Audience, me: string): number => {
  const named = new Set([...people.map(({ membershipId }) => membershipId), me]);
  return seats.filter(({ membershipId, outside }) => named.has(membershipId) || (everyone !== 'none' && !outside)).length;
};

/** With the label non-public or without it. With it, who is no member only reads. */
export const labelled = (wish: Wish, nonPublic: boolean, { seats }: Pick<Audience, 'seats'>): Wish => {
  const outside = new Set(seats.flatMap((seat) => (seat.outside ? [seat.membershipId] : [])));
  const people = wish.people.map((person) => (nonPublic && outside.has(person.membershipId) ? { ...person, right: 'read' as const } : person));
  return { ...wish, nonPublic, people };
};
