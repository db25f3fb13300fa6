import { z } from 'zod';
import { defineJob } from '#persistence';

/** Writes the token and the mail of an invitation; the token exists nowhere but in that mail. */
export const sendInvitation = defineJob({
  name: 'invitation.send',
  payload: z.object({ fractionId: z.uuid(), invitationId: z.uuid() }),
  retries: 12,
  retryDelay: 30,
});
