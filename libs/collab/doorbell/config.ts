import { z } from 'zod';

/** `DOORBELL`: what tells nodes of each other's edits. `REDIS_URL`: the Redis or Valkey server for it, `rediss://` with TLS. */
export const doorbellConfig = z.object({
  DOORBELL: z.enum(['postgres', 'redis']).default('postgres'),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
});

export const redisConfig = doorbellConfig.required({ REDIS_URL: true });
