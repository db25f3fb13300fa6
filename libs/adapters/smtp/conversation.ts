import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionOptions, type SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import type { SmtpConfig } from './config.js';

/** How a conversation with a mail server ended. `sentOff`: the message itself was on the line, so it may have arrived. */
export type Ending = { readonly taken: true } | { readonly taken: false; readonly error: Error; readonly sentOff: boolean };

interface Login {
  readonly user: string;
  readonly pass: string;
}

function reach(config: SmtpConfig): { options: SMTPConnectionOptions; login: Login | null } {
  const url = new URL(config.SMTP_URL);
  const timeout = config.SMTP_TIMEOUT_SECONDS * 1000;
  const secure = url.protocol === 'smtps:';
  const login = url.username === '' ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return {
    login,
    options: {
      host: url.hostname,
      port: Number(url.port) || (secure ? 465 : 587),
      secure,
      requireTLS: !secure && login !== null,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      dnsTimeout: timeout,
      socketTimeout: timeout,
    },
  };
}

/** One mail, one connection: the simple way, which knows at each moment what the other side has got. */
export function converse(config: SmtpConfig, envelope: SMTPEnvelope, message: Buffer): Promise<Ending> {
  const { options, login } = reach(config);
  const connection = new SMTPConnection(options);
  let sentOff = false;
  const body = new Readable({
    read() {
      // Asked for only after the server has said that it is ready for the message.
      sentOff = true;
      this.push(message);
      this.push(null);
    },
  });
  return new Promise<Ending>((resolve) => {
    const fail = (error: Error) => resolve({ taken: false, error, sentOff });
    const send = () => connection.send(envelope, body, (error) => (error ? fail(error) : resolve({ taken: true })));
    connection.once('error', fail);
    connection.once('end', () => fail(new Error('The mail server hung up')));
    connection.connect((error) => {
      if (error) fail(error);
      else if (login) connection.login({ credentials: login }, (refused) => (refused ? fail(refused) : send()));
      else send();
    });
  }).finally(() => {
    connection.on('error', () => undefined);
    connection.quit();
    connection.close();
  });
}
