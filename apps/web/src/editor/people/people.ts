import { z } from 'zod';

export interface PersonHere {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

const shown = z.object({ user: z.object({ id: z.string(), name: z.string(), color: z.string() }) });

/** The person behind a state of the company, as the server stamped it. */
export const personOf = (state: unknown): PersonHere | null => {
  const parsed = shown.safeParse(state);
  if (!parsed.success) return null;
  const { id, name, color } = parsed.data.user;
  return { id, name, colour: color };
};

/** Who is here, each person once however many windows are open; I come first, the others by name. */
export const peopleIn = (states: ReadonlyMap<number, unknown>, me: string): PersonHere[] => {
  const people = new Map<string, PersonHere>();
  for (const state of states.values()) {
    const person = personOf(state);
    if (person !== null) people.set(person.id, person);
  }
  return [...people.values()].sort((a, b) => Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name, 'de'));
};

/** Who came and who went, by name. */
export const changesOf = (before: readonly PersonHere[], after: readonly PersonHere[]): { joined: string[]; left: string[] } => {
  const missingIn = (people: readonly PersonHere[]) => (person: PersonHere) => !people.some(({ id }) => id === person.id);
  return { joined: after.filter(missingIn(before)).map(({ name }) => name), left: before.filter(missingIn(after)).map(({ name }) => name) };
};
