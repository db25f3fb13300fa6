import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { smtpConfig, SmtpMailer } from '#adapters/smtp';
import { MailRefused, MailUnclear, type Mail } from '#ports';
import { mailerContract, type Arrived } from '../../libs/testing/contracts/mailer.js';

const mail: Mail = { key: 'k', to: 'ratsbuero@musterstadt.de', subject: 'Antrag', text: 'Text' };
const open: SMTPServer[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** A real mail server on the loopback. */
async function serve(options: SMTPServerOptions): Promise<SmtpMailer> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 100, ...options });
  server.on('error', () => undefined);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return mailerAt(`smtp://127.0.0.1:${port}`);
}

const mailerAt = (url: string) => new SmtpMailer(smtpConfig.parse({ SMTP_URL: url, MAIL_FROM: 'raum@musterstadt.de', SMTP_TIMEOUT_SECONDS: '2' }));

const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

async function postOffice() {
  const box: Arrived[] = [];
  const mailer = await serve({
    onData: (stream, session, done) => {
      void buffer(stream).then(async (bytes) => {
        const parsed = await simpleParser(bytes);
        box.push({
          id: parsed.messageId ?? '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          subject: parsed.subject ?? '',
          text: parsed.text ?? '',
          attachments: parsed.attachments.map(({ filename }) => filename ?? ''),
        });
        done();
      });
    },
  });
  return { mailer, arrived: async () => box };
}

describe('mail by SMTP', () => {
  mailerContract(postOffice);

  it('tells a mail refused for good from one that may be tried again', async () => {
    const full = await serve({ onRcptTo: (_, __, done) => done(refusal(550)) });
    await expect(full.send(mail)).rejects.toBeInstanceOf(MailRefused);
    const busy = await serve({ onRcptTo: (_, __, done) => done(refusal(451)) });
    const failure: unknown = await busy.send(mail).catch((error: unknown) => error);
    expect(failure).toMatchObject({ responseCode: 451 });
    expect(failure).not.toBeInstanceOf(MailRefused);
  });

  it('takes a message refused after it was read for refused', async () => {
    const strict = await serve({ onData: (stream, _, done) => void buffer(stream).then(() => done(refusal(554))) });
    await expect(strict.send(mail)).rejects.toBeInstanceOf(MailRefused);
  });

  it('does not know whether a mail arrived when the line breaks after it was sent off', async () => {
    const cut = await serve({ onData: (stream) => void buffer(stream).then(() => open[0]?.connections.forEach((each) => each.close())) });
    await expect(cut.send(mail)).rejects.toBeInstanceOf(MailUnclear);
  });

  it('does not know it either when the server falls silent then', async () => {
    const silent = await serve({ onData: (stream) => stream.resume() });
    await expect(silent.send(mail)).rejects.toBeInstanceOf(MailUnclear);
  });

  it('is sure that nothing was handed over when the line breaks before, or nobody is there', async () => {
    const cut = await serve({ onMailFrom: () => open[0]?.connections.forEach((each) => each.close()) });
    const failures: unknown[] = [
      await cut.send(mail).catch((error: unknown) => error),
      await mailerAt('smtp://127.0.0.1:1').send(mail).catch((error: unknown) => error),
    ];
    for (const failure of failures) {
      expect(failure).toMatchObject({ message: expect.any(String) });
      expect(failure).not.toBeInstanceOf(MailUnclear);
      expect(failure).not.toBeInstanceOf(MailRefused);
    }
  });

  it('never says its password on an open line', async () => {
    const heard: string[] = [];
    const server = await serve({
      authMethods: ['PLAIN'],
      allowInsecureAuth: true,
      onAuth: (auth, _, done) => {
        heard.push(auth.password ?? '');
        done(null, { user: 'raum' });
      },
    });
    await server.send(mail).catch(() => undefined);
    const { port } = open[0]?.server.address() as AddressInfo;
    await expect(mailerAt(`smtp://raum:geheim@127.0.0.1:${port}`).send(mail)).rejects.toThrow();
    expect(heard).toEqual([]);
  });
});
