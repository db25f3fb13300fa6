const algorithms: Readonly<Record<string, string>> = { SHA1: 'sha1', MD5: 'md5', SHA256: 'sha256' };

export interface Checksum {
  /** As `node:crypto` calls it. */
  readonly algorithm: string;
  readonly hex: string;
}

/** Reads `SHA1:4A1B…`, as sync clients write it. Other kinds of sums are nothing that could be compared. */
export function checksumOf(written: string | null | undefined): Checksum | null {
  const [, kind, hex] = /^([A-Za-z0-9]+):([0-9a-fA-F]{32,64})$/.exec((written ?? '').trim()) ?? [];
  const algorithm = algorithms[(kind ?? '').toUpperCase()];
  return algorithm === undefined || hex === undefined ? null : { algorithm, hex: hex.toLowerCase() };
}
