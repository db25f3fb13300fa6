import type { Pool } from 'pg';
import { Mailer, type Mail } from '#ports';

/** Keeps mails in the table `outbox_mail` instead of sending them: for demonstrations, where the page /outbox shows them. */
export class OutboxMailer extends Mailer {
  constructor(private readonly pool: Pool) {
    super();
    // A connection that dies while nobody uses it is replaced by the pool; without a listener it would end the process.
    pool.on('error', () => undefined);
  }

  /** Called when the house closes. */
  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }

  async send(mail: Mail): Promise<void> {
    const names = (mail.attachments ?? []).map(({ name }) => name);
    await this.pool.query(
      `insert into outbox_mail (key, to_address, subject, text, attachments) values ($1, $2, $3, $4, $5) on conflict (key) do nothing`,
      [mail.key, mail.to, mail.subject, mail.text, JSON.stringify(names)],
    );
  }
}
