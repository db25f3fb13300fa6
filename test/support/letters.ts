import { Mailer, type Mail } from '#ports';

/** A mail server that keeps what it took, in order; `broken`: it takes nothing. */
export class Letters extends Mailer {
  readonly box: Mail[] = [];
  broken = false;

  async send(mail: Mail): Promise<void> {
    if (this.broken) throw new Error('the mail server is away');
    this.box.push(mail);
  }
}
