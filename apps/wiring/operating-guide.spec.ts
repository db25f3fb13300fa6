import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { clamdConfig } from '#adapters/clamd';
import { libreOfficeConfig } from '#adapters/libreoffice';
import { localDiskConfig } from '#adapters/local-disk';
import { s3Config } from '#adapters/s3';
import { smtpConfig } from '#adapters/smtp';
import { doorbellConfig } from '#collab';
import { rootKeyConfig, versionsConfig } from '#features/files';
import { databaseConfig } from '#persistence';
import { baseConfig } from './config.js';

const slices = [baseConfig, databaseConfig, rootKeyConfig, versionsConfig, s3Config, localDiskConfig, smtpConfig, doorbellConfig, clamdConfig, libreOfficeConfig];
const asked = slices.flatMap((schema) => Object.keys(schema.shape));
/** Read by the quick start alone, before any configuration. */
const ofTheQuickStart = ['DATA_DIR'];

describe('the operating guide', () => {
  const guide = readFileSync(resolve('docs/operating.md'), 'utf8');
  const listed = [...guide.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name]) => name);

  it('names every variable of the environment that the house reads, once, and no other', () => {
    expect(listed.toSorted()).toEqual([...asked, ...ofTheQuickStart].toSorted());
  });

  it('hands every variable that has no default to the container, or lets it choose', () => {
    const compose = readFileSync(resolve('docker/compose.yml'), 'utf8');
    const needed = ['PUBLIC_URL', 'STORE', 'MAIL', ...Object.entries(databaseConfig.shape).flatMap(([name, schema]) => (schema.safeParse(undefined).success ? [] : name)), 'FILES_ROOT_KEY', 'S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'SMTP_URL', 'MAIL_FROM'];
    for (const name of needed) expect(compose).toMatch(new RegExp(`^    ${name}: `, 'm'));
  });
});
