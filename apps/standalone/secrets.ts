import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { newToken } from '#kernel';

const secretsFile = z.strictObject({ app: z.string(), job: z.string(), rootKey: z.base64() });
export type Secrets = z.infer<typeof secretsFile>;

/** The secrets of this folder's installation: made once, readable by its owner alone. */
export function secretsIn(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'secrets.json');
  if (existsSync(path)) return secretsFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const secrets = { app: newToken(), job: newToken(), rootKey: randomBytes(32).toString('base64') };
  writeFileSync(path, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' });
  return secrets;
}
