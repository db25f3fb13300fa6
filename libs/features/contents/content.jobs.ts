import { z } from 'zod';
import { defineJob } from '#persistence';

/** Reads and pictures what has arrived in a fraction, until nothing waits. A scanner or a store that is down is waited for. */
export const readContents = defineJob({ name: 'contents.read', payload: z.strictObject({ fractionId: z.uuid() }), retries: 500, retryDelay: 15 });

/** Looks at every start and once a day for files that nobody has read; with `tidy` also for words of files that are gone. */
export const catchUpContents = defineJob({ name: 'contents.catch-up', payload: z.strictObject({ tidy: z.boolean() }), retries: 5, retryDelay: 60 });

/** Looks every few minutes for what waits and was called for by nobody. */
export const lookRoundContents = defineJob({ name: 'contents.look-round', payload: z.strictObject({}), retries: 0, retryDelay: 60, patient: true });
