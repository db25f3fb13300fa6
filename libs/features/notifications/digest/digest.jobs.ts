import { z } from 'zod';
import { defineJob } from '#persistence';

/** Finds out in the evening who has news of comments; each mail is a job of its own. */
export const planDigests = defineJob({ name: 'digest.plan', payload: z.strictObject({}), retries: 5, retryDelay: 300, patient: true });

/** One person's evening mail in one fraction. `day` makes a repetition recognisable. */
export const sendDigest = defineJob({
  name: 'digest.send',
  payload: z.object({ fractionId: z.uuid(), personId: z.uuid(), day: z.iso.date() }),
  retries: 6,
  retryDelay: 60,
});
