import { createCipheriv, createDecipheriv, type CipherGCM, type DecipherGCM } from 'node:crypto';
import { AppError } from '#kernel';

/** Whose object and which: both are random uuids, and both are bound into every chunk. */
export interface Address {
  readonly owner: string;
  readonly object: string;
}

/** Bytes of content in every chunk but the last, which has the rest (and is empty for an empty object). */
export const chunkSize = 256 * 1024;
const tagSize = 16;
export const sealedChunkSize = chunkSize + tagSize;

export const chunksOf = (size: number): number => Math.max(1, Math.ceil(size / chunkSize));
export const sealedSize = (size: number): number => size + chunksOf(size) * tagSize;

/** Where the object lies in the store. */
export const storeKey = ({ owner, object }: Address): string => `${owner}/${object}`;

const uuidBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** Counted, not drawn: a key seals one object once, so no number ever returns under the same key. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 6, 6);
  return nonce;
}

/** What a chunk is and where it belongs; anywhere else it does not open. */
function boundTo(address: Address, index: number, last: boolean): Buffer {
  return Buffer.concat([Buffer.from('fraktionsraum chunk 1'), uuidBytes(address.owner), uuidBytes(address.object), nonceOf(index), Buffer.from([last ? 1 : 0])]);
}

export interface Place {
  readonly address: Address;
  readonly index: number;
  readonly last: boolean;
}

/** Seals a chunk in as many bites as it comes: AES-256-GCM, the ciphertext, then 16 bytes of tag from `endOf`. */
export const chunkCipher = (key: Buffer, { address, index, last }: Place): CipherGCM => createCipheriv('aes-256-gcm', key, nonceOf(index)).setAAD(boundTo(address, index, last));

export function endOf(cipher: CipherGCM): Buffer {
  cipher.final();
  return cipher.getAuthTag();
}

/** Opens a chunk in as many bites as it comes, and shows nothing of it before all of it was proven. */
export class ChunkOpening {
  private readonly decipher: DecipherGCM;
  private readonly tag: Uint8Array[] = [];
  private readonly plain: Buffer[] = [];
  private missingTag = tagSize;

  /** `missing`: bytes of content in this chunk. */
  constructor(
    key: Buffer,
    { address, index, last }: Place,
    private missing: number,
  ) {
    this.decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: tagSize }).setAAD(boundTo(address, index, last));
  }

  get whole(): boolean {
    return this.missingTag === 0;
  }

  /** Takes what belongs to this chunk and hands back the rest. */
  take(bytes: Uint8Array): Uint8Array {
    const content = bytes.subarray(0, this.missing);
    if (content.length > 0) this.plain.push(this.decipher.update(content));
    this.missing -= content.length;
    const tag = bytes.subarray(content.length, content.length + this.missingTag);
    if (tag.length > 0) this.tag.push(tag);
    this.missingTag -= tag.length;
    return bytes.subarray(content.length + tag.length);
  }

  /** The content, or `object_damaged` when one bit of it or its place is not as it was sealed. */
  prove(): readonly Buffer[] {
    try {
      this.decipher.setAuthTag(Buffer.concat(this.tag));
      this.decipher.final();
      return this.plain;
    } catch (cause) {
      throw new AppError('object_damaged', {}, { cause });
    }
  }
}
