import { z } from 'zod';
import type { Job } from './model.js';

const stored = z.array(
  z.object({ upload: z.string(), fraction: z.string(), folder: z.string().nullable(), name: z.string(), bytes: z.number(), modified: z.number() }),
);
export type Remembered = z.infer<typeof stored>[number];

const key = 'uploads';

/** The large uploads that this browser has begun and not finished; only what is needed to find them again. */
export const remembered = (): Remembered[] => {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
};

const write = (all: readonly Remembered[]): void => localStorage.setItem(key, JSON.stringify(all.slice(-50)));

export const rememberUpload = ({ fraction, folder, name }: Job, file: File, upload: string): void =>
  write([...remembered().filter((each) => each.upload !== upload), { upload, fraction, folder, name, bytes: file.size, modified: file.lastModified }]);

export const forgetUpload = (upload: string): void => write(remembered().filter((each) => each.upload !== upload));

/** The one that was begun with this very file, towards this folder. */
export const unfinishedOf = (fraction: string, folder: string | null, file: File): Remembered | undefined =>
  remembered().find((each) => each.fraction === fraction && each.folder === folder && isOf(each, file));

export const isOf = (each: Remembered, file: File): boolean => each.name === file.name && each.bytes === file.size && each.modified === file.lastModified;
