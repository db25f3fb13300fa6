import { z } from 'zod';

/**
 * Three roles of one database: the owner migrates, `frak_app` serves and sees only what row security shows,
 * `frak_job` runs the queue and sees no content. `DATABASE_LISTEN_URL`: past a pooler that lends connections for a
 * transaction, as nobody can listen on those; unset, the same as `DATABASE_URL`.
 */
export const databaseConfig = z.object({
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_JOB_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_LISTEN_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(12),
});
export type DatabaseConfig = z.infer<typeof databaseConfig>;

/** The three addresses for a database whose roles all stand on one server with passwords of their own. */
export function databaseUrls(ownerUrl: string, passwords: { app: string; job: string }): Omit<DatabaseConfig, 'DATABASE_POOL' | 'DATABASE_LISTEN_URL'> {
  const as = (user: string, password: string) => {
    const url = new URL(ownerUrl);
    url.username = user;
    url.password = password;
    return url.href;
  };
  return { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: as('frak_app', passwords.app), DATABASE_JOB_URL: as('frak_job', passwords.job) };
}
