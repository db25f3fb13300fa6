/** Quotas are typed in gigabytes, as the text of a field, and kept in bytes. */
export const bytesOfGigabytes = (gigabytes: string): number => Math.round(Number(gigabytes) * 1e9);
export const gigabytesOfBytes = (bytes: number): string => String(Math.round(bytes / 1e6) / 1e3);
