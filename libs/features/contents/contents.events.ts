/** The words of a file's present content are known; null: it has none that can be read. Told inside the transaction. */
export class ContentRead {
  constructor(
    readonly fileId: string,
    readonly text: string | null,
  ) {}
}

/** Once a day, with nothing else going on in the fraction's contents. Told inside a transaction. */
export class ContentsTidied {}
