export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Stable id of this message; an implementer uses it as `Message-ID`, so a repetition is recognisable. */
  readonly key: string;
  readonly attachments?: readonly { name: string; type: string; bytes: Uint8Array }[];
}

/**
 * Sends one mail. Resolves when the next mail server has taken the message over; rejects with a `MailRefused` when it was
 * refused for good, with `MailUnclear` when the connection broke after the message was sent off (it may have arrived),
 * and with any other error when it surely was not handed over and may be tried again.
 */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

export class MailUnclear extends Error {
  override readonly name = 'MailUnclear';
}
