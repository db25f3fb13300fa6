import { z } from 'zod';
import { filingVia } from '#contracts';
import { defineJob } from '#persistence';
import { officeWord } from '#ports';

/** Hands a filing to the council's system. Tried for about two days before it is given up and stands in the host's figures. */
export const deliverFiling = defineJob({
  name: 'filing.deliver',
  payload: z.object({ fractionId: z.uuid(), filingId: z.uuid() }),
  retries: 200,
  retryDelay: 5,
});

/** Tells the council's system that a filed motion was withdrawn. */
export const withdrawFiling = defineJob({
  name: 'filing.withdraw',
  payload: z.object({ fractionId: z.uuid(), key: z.string(), councilId: z.uuid(), via: filingVia }),
  retries: 200,
  retryDelay: 5,
});

/** What the council office said about a filing, on its way to the fraction. */
export const hearOffice = defineJob({ name: 'filing.word', payload: officeWord, retries: 200, retryDelay: 5 });
