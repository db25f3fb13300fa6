/** A file got content: its first (`version` 1) or a newer one. Told inside the transaction; the bytes are in the vault. */
export class FileContentChanged {
  constructor(
    readonly fileId: string,
    readonly version: number,
  ) {}
}

/** Entries are gone for good, with all that hung on them. */
export class EntriesErased {
  constructor(readonly entryIds: readonly string[]) {}
}
