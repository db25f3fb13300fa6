import { join } from 'node:path';
import { databaseUrls } from '#persistence';
import type { Secrets } from './secrets.js';

/** The environment of an installation that brings everything itself; what is set from outside wins. */
export function standaloneEnvironment(dataDir: string, port: number, ownerUrl: string, secrets: Secrets): NodeJS.ProcessEnv {
  return {
    PUBLIC_URL: `http://localhost:${port}`,
    STORE: 'disk',
    STORAGE_DIR: join(dataDir, 'objects'),
    MAIL: 'outbox',
    DEMO: 'true',
    INSTALLATION_NAME: 'Fraktionsraum Musterstadt',
    LOG_LEVEL: 'warn',
    // Two root keys would contradict each other.
    ...(process.env['FILES_ROOT_KEY_FILE'] ? {} : { FILES_ROOT_KEY: secrets.rootKey }),
    ...process.env,
    ...databaseUrls(ownerUrl, secrets),
    PORT: String(port),
  };
}
