import { z } from 'zod';
import { route } from './route.js';
import { id, instant } from './shapes.js';

/** The installation itself, without anybody's data. Apart from the others, because the very first screen asks for it. */
export const systemRoutes = {
  health: route({
    method: 'GET',
    path: '/health',
    requires: 'public',
    summary: 'Whether the service and its database answer',
    result: z.object({ status: z.enum(['ok', 'database_down']), at: instant }),
  }),
  outbox: route({
    method: 'GET',
    path: '/outbox',
    requires: 'public',
    summary: 'Mails of the demo installation; not found elsewhere',
    result: z.object({
      items: z.array(z.object({ id, to: z.string(), subject: z.string(), text: z.string(), at: instant, attachments: z.array(z.string()) })),
    }),
  }),
  openapi: route({
    method: 'GET',
    path: '/openapi.json',
    requires: 'public',
    summary: 'This interface as OpenAPI 3.1',
    result: z.record(z.string(), z.unknown()),
  }),
};
