/** What this installation is called, and whether it is a place to practise. */
export class Installation {
  constructor(
    readonly name: string,
    readonly demo: boolean,
    readonly version: string,
  ) {}
}
