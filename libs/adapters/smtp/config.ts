import { z } from 'zod';

/**
 * `SMTP_URL`: `smtps://user:password@host:465`, or `smtp://host:587` with STARTTLS where offered; with a password TLS is
 * a must. `MAIL_FROM`: the address all mails come from. `SMTP_TIMEOUT_SECONDS`: how long the server may stay silent.
 */
export const smtpConfig = z.object({
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.email(),
  MAIL_FROM_NAME: z.string().min(1).max(100).default('Fraktionsraum'),
  SMTP_TIMEOUT_SECONDS: z.coerce.number().min(1).max(300).default(30),
});
export type SmtpConfig = z.infer<typeof smtpConfig>;
