import { join } from 'node:path';
import { keepPostgres } from '#adapters/embedded-postgres';
import { standaloneEnvironment } from './environment.js';
import { secretsIn } from './secrets.js';

export interface Installation {
  readonly env: NodeJS.ProcessEnv;
  /** Ends what was started here. */
  readonly stop: () => Promise<void>;
}

/**
 * Where the environment names a database, the installation is that of an operator: nothing is started, drawn or assumed,
 * least of all the demo people with their known password. Else it brings everything itself, under `dataDir`.
 */
export async function openInstallation(dataDir: string, port: number, env: NodeJS.ProcessEnv): Promise<Installation> {
  if (env['DATABASE_OWNER_URL']) return { env: { ...env, PORT: String(port) }, stop: async () => undefined };
  console.log('Datenbank startet …');
  const { url, stop } = await keepPostgres({ dataDir: join(dataDir, 'postgres') });
  return { env: standaloneEnvironment(dataDir, port, url, secretsIn(dataDir)), stop };
}
