import type { Mail, Mailer } from '#ports';

/** A mail as it lies at its destination. `id`: equal for two copies of the same mail. */
export interface Arrived {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly string[];
}

const mail: Mail = {
  key: 'filing 7',
  to: 'ratsbuero@musterstadt.de',
  subject: 'Antrag 01/2026: Straßenbeleuchtung',
  text: 'Guten Tag,\nanbei der Antrag der Fraktion.\nGrüße',
  attachments: [{ name: 'Antrag Straßenbeleuchtung.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }],
};

/** What every mailer must keep; `open` gives one and a way to look into the post box at the other end. */
export function mailerContract(open: () => Promise<{ mailer: Mailer; arrived: () => Promise<readonly Arrived[]> }>): void {
  it('brings a mail with umlauts and attachments to its address', async () => {
    const { mailer, arrived } = await open();
    await mailer.send(mail);
    const [got] = await arrived();
    expect(got).toMatchObject({ to: [mail.to], subject: mail.subject, attachments: ['Antrag Straßenbeleuchtung.pdf'] });
    expect(got?.text.trim()).toBe(mail.text);
  });

  it('makes a repetition recognisable by its key', async () => {
    const { mailer, arrived } = await open();
    await mailer.send(mail);
    await mailer.send(mail);
    await mailer.send({ ...mail, key: 'filing 8' });
    expect(new Set((await arrived()).map(({ id }) => id)).size).toBe(2);
  });

  it('lets no line break in a subject or a name add a recipient', async () => {
    const { mailer, arrived } = await open();
    const name = 'a.pdf"\r\nBcc: spion@example.org';
    await mailer.send({ ...mail, subject: 'Antrag\r\nBcc: spion@example.org', attachments: [{ name, type: 'application/pdf', bytes: Buffer.from('x') }] });
    const all = await arrived();
    expect(all.flatMap(({ to }) => to)).toEqual([mail.to]);
  });
}
