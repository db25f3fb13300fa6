import { z } from 'zod';

/**
 * `S3_ENDPOINT`: e.g. `https://s3.musterstadt.de`. `S3_PATH_STYLE`: whether the bucket stands in the path (most own
 * servers) or in the host name. `S3_TIMEOUT_SECONDS`: how long the server may stay silent before it counts as down.
 */
export const s3Config = z.object({
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_BUCKET: z.string().min(3).max(63),
  S3_ACCESS_KEY: z.string().min(1),
  S3_SECRET_KEY: z.string().min(1),
  S3_PATH_STYLE: z.stringbool().default(true),
  S3_TIMEOUT_SECONDS: z.coerce.number().min(1).max(600).default(30),
});
export type S3Config = z.infer<typeof s3Config>;
