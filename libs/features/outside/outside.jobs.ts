import { z } from 'zod';
import { defineJob } from '#persistence';

/** Writes the token and the mail of a share; the token exists nowhere but in that mail. A repeated job makes a new one. */
export const sendShare = defineJob({
  name: 'share.send',
  payload: z.object({ fractionId: z.uuid(), linkId: z.uuid() }),
  retries: 12,
  retryDelay: 30,
});

/** Draws a PIN and mails it. Late is useless: it is not tried for long. */
export const sendPin = defineJob({
  name: 'pin.send',
  payload: z.object({ fractionId: z.uuid(), linkId: z.uuid() }),
  retries: 3,
  retryDelay: 10,
});
