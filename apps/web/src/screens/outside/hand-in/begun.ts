import { z } from 'zod';

const stored = z.array(z.object({ box: z.string(), upload: z.string(), name: z.string(), bytes: z.number(), modified: z.number() }));
export type Begun = z.infer<typeof stored>[number];

const key = 'hand-ins';

/** Tells boxes apart; the link itself stays out of what this browser keeps. */
const boxOf = (token: string): string => token.slice(0, 8);

const all = (): Begun[] => {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
};

const write = (begun: readonly Begun[]): void => localStorage.setItem(key, JSON.stringify(begun.slice(-50)));

/** What was begun in this box from this browser and has not arrived: after a reload it goes on as soon as the file is chosen again. */
export const begunIn = (token: string): Begun[] => all().filter(({ box }) => box === boxOf(token));

export const isOf = ({ name, bytes, modified }: Begun, file: File): boolean => name === file.name && bytes === file.size && modified === file.lastModified;

export const rememberBegun = (token: string, file: File, upload: string): void =>
  write([...all().filter((each) => each.upload !== upload), { box: boxOf(token), upload, name: file.name, bytes: file.size, modified: file.lastModified }]);

export const forgetBegun = (upload: string): void => write(all().filter((each) => each.upload !== upload));
