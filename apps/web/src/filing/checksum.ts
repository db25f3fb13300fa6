/** A checksum as people compare it: "9f3c 51d0 … 77a1". The whole of it stands on the receipt. */
export const shortChecksum = (sha256: string): string => `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`;
