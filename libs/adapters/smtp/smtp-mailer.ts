import MailComposer from 'nodemailer/lib/mail-composer';
import { sha256 } from '#kernel';
import { Mailer, MailRefused, MailUnclear, type Mail } from '#ports';
import type { SmtpConfig } from './config.js';
import { converse } from './conversation.js';

/** Codes of a mail server that mean this very message, not us or the moment. 530 asks for a login: that is ours to mend. */
function isRefusal(error: Error): boolean {
  const code = 'code' in error ? error.code : undefined;
  const response = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (response === undefined || (response >= 500 && response !== 530));
}

const wasAnswered = (error: Error): boolean => 'responseCode' in error && typeof error.responseCode === 'number';

/** Mails by SMTP. */
export class SmtpMailer extends Mailer {
  constructor(private readonly config: SmtpConfig) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    const message = this.compose(mail);
    const { from, to } = message.getEnvelope();
    const ending = await converse(this.config, { from, to }, await message.build());
    if (ending.taken) return;
    const { error } = ending;
    if (isRefusal(error)) throw new MailRefused(error.message, { cause: error });
    if (ending.sentOff && !wasAnswered(error)) throw new MailUnclear(error.message, { cause: error });
    throw error;
  }

  private compose(mail: Mail) {
    return new MailComposer({
      from: { name: this.config.MAIL_FROM_NAME, address: this.config.MAIL_FROM },
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: this.messageId(mail.key),
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: (mail.attachments ?? []).map(({ name, type, bytes }) => ({ filename: name, contentType: type, content: Buffer.from(bytes) })),
    }).compile();
  }

  /** The same for every repetition of a mail, and shaped so that no key can break a header. */
  private messageId(key: string): string {
    return `<${sha256(key).slice(0, 40)}@${this.config.MAIL_FROM.split('@')[1] ?? 'localhost'}>`;
  }
}
