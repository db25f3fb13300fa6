import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError, must, sha256 } from '#kernel';

const nonceSize = 12;
const tagSize = 16;

/** Wraps one key with another: nonce, ciphertext, tag. It opens only for the same `purpose`. */
export function wrapKey(wrapping: Buffer, key: Buffer, purpose: string): Buffer {
  const nonce = randomBytes(nonceSize);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

export function unwrapKey(wrapping: Buffer, wrapped: Buffer, purpose: string): Buffer {
  const end = wrapped.length - tagSize;
  const decipher = createDecipheriv('aes-256-gcm', wrapping, wrapped.subarray(0, nonceSize), { authTagLength: tagSize });
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(wrapped.subarray(end));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(nonceSize, end)), decipher.final()]);
  } catch (cause) {
    throw new AppError('object_damaged', {}, { cause });
  }
}

const keySize = 32;
const idSize = 4;
const idOf = (key: Buffer): string => sha256(Buffer.concat([Buffer.from('fraktionsraum root key id'), key])).slice(0, idSize * 2);

/**
 * The installation's root key: 32 random bytes outside of the database. It wraps the keys of fractions and councils and
 * nothing else. Older ones may stand behind it, to open what they wrapped until it is wrapped anew.
 */
export class RootKey {
  private readonly known: ReadonlyMap<string, Buffer>;
  readonly id: string;

  constructor(
    private readonly current: Buffer,
    older: readonly Buffer[] = [],
  ) {
    if ([current, ...older].some((key) => key.length !== keySize)) throw new Error(`A root key has ${keySize} bytes`);
    this.id = idOf(current);
    this.known = new Map([current, ...older].map((key) => [idOf(key), key]));
  }

  /** The id of the wrapping root key (4 bytes), then the wrapped key. */
  wrap(key: Buffer, purpose: string): Buffer {
    return Buffer.concat([Buffer.from(this.id, 'hex'), wrapKey(this.current, key, purpose)]);
  }

  unwrap(wrapped: Buffer, purpose: string): Buffer {
    const root = must(this.known.get(RootKey.idIn(wrapped)), 'object_damaged');
    return unwrapKey(root, wrapped.subarray(idSize), purpose);
  }

  /** Which root key wrapped this. */
  static idIn(wrapped: Buffer): string {
    return wrapped.subarray(0, idSize).toString('hex');
  }
}

const base64Key = z.base64().transform((text) => Buffer.from(text, 'base64'));
const rightSize = base64Key.refine((key) => key.length === keySize, `must be ${keySize} bytes in base64`);

/**
 * `FILES_ROOT_KEY`: base64 of 32 random bytes, or `FILES_ROOT_KEY_FILE`: a file with the same, readable by the service
 * alone. `FILES_ROOT_KEYS_OLDER`: former keys, separated by commas. Whoever loses the root key loses every file.
 */
export const rootKeyConfig = z
  .object({
    FILES_ROOT_KEY: rightSize.optional(),
    FILES_ROOT_KEY_FILE: z.string().optional(),
    FILES_ROOT_KEYS_OLDER: z
      .string()
      .default('')
      .transform((text) => text.split(',').filter(Boolean))
      .pipe(z.array(rightSize)),
  })
  .refine((env) => (env.FILES_ROOT_KEY === undefined) !== (env.FILES_ROOT_KEY_FILE === undefined), {
    message: 'exactly one of FILES_ROOT_KEY and FILES_ROOT_KEY_FILE must be set',
  });
export type RootKeyConfig = z.infer<typeof rootKeyConfig>;

export function rootKeyFrom(config: RootKeyConfig): RootKey {
  const current = config.FILES_ROOT_KEY ?? rightSize.parse(readFileSync(config.FILES_ROOT_KEY_FILE ?? '', 'utf8').trim());
  return new RootKey(current, config.FILES_ROOT_KEYS_OLDER);
}
