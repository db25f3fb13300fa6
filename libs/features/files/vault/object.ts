import { AppError } from '#kernel';

/** An object that has arrived whole. `head`: the first bytes of its content, at most 4,096. */
export interface Stored {
  readonly objectId: string;
  readonly bytes: number;
  readonly sha256: string;
  /** In hex, by algorithm; those that were asked for. */
  readonly digests?: Readonly<Record<string, string>>;
  readonly head: Buffer;
}

/** `size`: bytes, needed for a stream. `counted`: whether it takes from the fraction's quota, as what people upload does. */
export interface StoreOptions {
  readonly size?: number;
  readonly counted?: boolean;
  /** Hashes to take besides SHA-256, as `node:crypto` calls them. */
  readonly digests?: readonly string[];
}

/** Room for an object that is about to come. */
export interface Expected {
  readonly objectId: string;
  readonly key: Buffer;
  readonly size: number;
}

export interface Found {
  readonly objectId: string;
  readonly key: Buffer;
  readonly size: number;
  readonly inParts: boolean;
}

export interface ObjectRow {
  readonly in_parts: boolean;
  readonly bytes: string;
  readonly key_generation: number;
  readonly sealed_key: Buffer;
  /** The fraction's key of that generation. */
  readonly wrapped: Buffer | null;
  readonly verdict: string;
}

/** Content that the virus scanner has not seen yet, or found something in, is given to nobody. */
export function refuseHeld({ verdict }: ObjectRow): void {
  if (verdict === 'waiting') throw new AppError('being_checked');
  if (verdict === 'infected') throw new AppError('virus_found');
}
