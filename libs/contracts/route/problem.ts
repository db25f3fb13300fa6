import { z } from 'zod';

/** The body of every failed answer (RFC 9457 in spirit): code for programs, sentence for people, id for the log. */
export const problem = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problem>;
