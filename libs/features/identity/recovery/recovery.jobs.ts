import { z } from 'zod';
import { defineJob } from '#persistence';

/**
 * Writes the token and the mail of a link for a new password; the token exists nowhere but in that mail. Nobody's link
 * is a job like every other, so that the request takes the same time for an unknown address.
 */
export const sendPasswordLink = defineJob({
  name: 'password.send',
  payload: z.object({ personId: z.uuid().nullable() }),
  retries: 4,
  retryDelay: 30,
});
