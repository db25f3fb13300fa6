import { z } from 'zod';
import { clamdConfig, type ClamdConfig } from '#adapters/clamd';
import { libreOfficeConfig, type LibreOfficeConfig } from '#adapters/libreoffice';
import { localDiskConfig, type LocalDiskConfig } from '#adapters/local-disk';
import { s3Config, type S3Config } from '#adapters/s3';
import { smtpConfig, type SmtpConfig } from '#adapters/smtp';
import { doorbellConfig, redisConfig } from '#collab';
import { rootKeyConfig, versionsConfig, type RootKeyConfig, type VersionsConfig } from '#features/files';
import { ConfigError, readConfig } from '#kernel';
import { databaseConfig, type DatabaseConfig } from '#persistence';

/**
 * `PUBLIC_URL`: where people reach the house; `https://` switches on secure cookies. `STORE`: `s3` or `disk`.
 * `MAIL`: `smtp`, or `outbox` for demonstrations. `DEMO`: marks the installation as a place to practise.
 * `TRUST_PROXY`: one reverse proxy stands in front and names the caller.
 */
export const baseConfig = z.object({
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  STORE: z.enum(['s3', 'disk']),
  MAIL: z.enum(['smtp', 'outbox']),
  DEMO: z.stringbool().default(false),
  INSTALLATION_NAME: z.string().min(1).max(80).default('Fraktionsraum'),
  TRUST_PROXY: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export interface HouseConfig {
  readonly base: z.output<typeof baseConfig>;
  readonly database: DatabaseConfig;
  readonly rootKey: RootKeyConfig;
  readonly versions: VersionsConfig;
  readonly clamd: ClamdConfig;
  readonly office: LibreOfficeConfig;
  readonly store: { readonly kind: 's3'; readonly config: S3Config } | { readonly kind: 'disk'; readonly config: LocalDiskConfig };
  /** Null: PostgreSQL rings the doorbell. */
  readonly redisUrl: string | null;
  readonly mail: { readonly kind: 'smtp'; readonly config: SmtpConfig } | { readonly kind: 'outbox' };
}

/** Reads every slice of the environment; all faults are told at once. */
export function houseConfig(env: NodeJS.ProcessEnv): HouseConfig {
  const faults: string[] = [];
  const slice = <S extends z.ZodType>(schema: S): z.output<S> | undefined => {
    try {
      return readConfig(schema, env);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(error.message);
      return undefined;
    }
  };
  const base = slice(baseConfig);
  const database = slice(databaseConfig);
  const rootKey = slice(rootKeyConfig);
  const versions = slice(versionsConfig);
  const clamd = slice(clamdConfig);
  const office = slice(libreOfficeConfig);
  const s3 = base?.STORE === 's3' ? slice(s3Config) : undefined;
  const disk = base?.STORE === 'disk' ? slice(localDiskConfig) : undefined;
  const doorbell = slice(doorbellConfig);
  const redis = doorbell?.DOORBELL === 'redis' ? slice(redisConfig) : undefined;
  const smtp = base?.MAIL === 'smtp' ? slice(smtpConfig) : undefined;
  const store = s3 ? { kind: 's3' as const, config: s3 } : disk ? { kind: 'disk' as const, config: disk } : undefined;
  if (!base || !database || !rootKey || !versions || !clamd || !office || !store || faults.length > 0) throw new ConfigError(faults.join('\n'));
  const mail = smtp ? { kind: 'smtp' as const, config: smtp } : { kind: 'outbox' as const };
  return { base, database, rootKey, versions, clamd, office, store, redisUrl: redis?.REDIS_URL ?? null, mail };
}
