/** The words of a file's present content; null: it has none that can be read. */
export interface Words {
  readonly fileId: string;
  readonly text: string | null;
}

/** The words of these files are known. Told inside the transaction. */
export class ContentsRead {
  constructor(readonly files: readonly Words[]) {}
}

/** Once a day, with nothing else going on in the fraction's contents. Told inside a transaction. */
export class ContentsTidied {}
