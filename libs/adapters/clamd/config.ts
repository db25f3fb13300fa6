import { z } from 'zod';

/**
 * `CLAMD_ADDRESS`: `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`; unset: nothing is scanned. `CLAMD_TIMEOUT_SECONDS`:
 * how long the scanner may be silent.
 */
export const clamdConfig = z.object({
  CLAMD_ADDRESS: z.url({ protocol: /^(tcp|unix)$/, hostname: /.*/ }).optional(),
  CLAMD_TIMEOUT_SECONDS: z.coerce.number().min(1).max(600).default(120),
});
export type ClamdConfig = z.infer<typeof clamdConfig>;
