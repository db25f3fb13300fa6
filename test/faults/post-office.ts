import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What befalls one message: a refusal at the recipient or after the message, with its code, or a line that breaks. */
export type Trouble = { readonly at: 'recipient' | 'data'; readonly code: number } | 'line breaks before the message' | 'line breaks after the message';

/** A real mail server on the loopback, on which things go wrong as told. What it took lies in `box`. */
export class PostOffice {
  readonly box: ParsedMail[] = [];
  /** Message-IDs of all messages it was handed, taken or not. */
  readonly seen: (string | undefined)[] = [];
  readonly troubles: Trouble[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<PostOffice> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onRcptTo: (_, __, done) => done(office.refusal('recipient')),
      onMailFrom: (_, __, done) => (office.next('line breaks before the message') ? office.cut() : done()),
      onData: (stream, _, done) => void buffer(stream).then((bytes) => office.take(bytes, done)),
    });
    const office = new PostOffice(server.on('error', () => undefined));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(bytes: Buffer, done: (error?: Error | null) => void): Promise<void> {
    const mail = await simpleParser(bytes);
    this.seen.push(mail.messageId);
    const refused = this.refusal('data');
    if (refused) return done(refused);
    this.box.push(mail);
    if (this.next('line breaks after the message')) return this.cut();
    done();
  }

  private cut(): void {
    this.server.connections.forEach((each) => each.close());
  }

  private next(trouble: Trouble): boolean {
    if (this.troubles[0] !== trouble) return false;
    this.troubles.shift();
    return true;
  }

  private refusal(place: 'recipient' | 'data'): Error | null {
    const [trouble] = this.troubles;
    if (typeof trouble !== 'object' || trouble.at !== place) return null;
    this.troubles.shift();
    return Object.assign(new Error('not now'), { responseCode: trouble.code });
  }
}
