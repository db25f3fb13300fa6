import { Readable } from 'node:stream';
import { AppError, type HouseActor } from '#kernel';
import type { Vault } from '#features/files';

/** One entry of the archive; its bytes are at hand when it is its turn. */
export interface Item {
  readonly path: string;
  readonly at: Date;
  /** `null`: a folder. */
  readonly bytes: number | null;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What could not go along, and why: stands in the archive's list of contents. */
export interface Missing {
  readonly path: string;
  readonly why: string;
}

const nothing = Readable.from([]);
export const folder = (path: string, at: Date): Item => ({ path, at, bytes: null, content: nothing });

export function made(path: string, at: Date, content: string | Uint8Array): Item {
  const bytes = Buffer.from(content);
  return { path, at, bytes: bytes.length, content: Readable.from([bytes]) };
}

export const asJson = (path: string, at: Date, value: unknown): Item => made(path, at, `${JSON.stringify(value, null, 2)}\n`);

interface Sealed {
  readonly path: string;
  readonly at: Date;
  readonly bytes: number;
  readonly objectId: string;
}

/** An object of the vault, or why it is not given out: a virus, a check that has not ended, damage. */
export async function unsealed(vault: Vault, house: HouseActor, { objectId, ...entry }: Sealed, missing: Missing[]): Promise<Item[]> {
  return orMissing(entry.path, missing, async () => ({ ...entry, content: await vault.read(house, objectId) }));
}

/** An expected failure leaves a gap that is named; one file must not keep a fraction from all its others. */
export async function orMissing(path: string, missing: Missing[], make: () => Promise<Item>): Promise<Item[]> {
  try {
    return [await make()];
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'storage_down') throw error;
    missing.push({ path, why: error.code });
    return [];
  }
}

/** A name that can lie on everybody's computer. */
export const fileName = (words: string): string => words.replace(/[/\\:*?"<>|\u0000-\u001f]+/g, '-').replace(/[. ]+$/, '').trim().slice(0, 120) || 'ohne Titel';
