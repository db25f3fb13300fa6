/** Where people reach the house: links in mails begin with it. */
export class PublicAddress {
  constructor(private readonly origin: string) {}

  url(path: string): string {
    return new URL(path, this.origin).href;
  }
}
