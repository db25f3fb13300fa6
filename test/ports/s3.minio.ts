import { z } from 'zod';
import { s3Config, S3Store } from '#adapters/s3';
import { readConfig } from '#kernel';
import { objectStoreContract } from '../../libs/testing/contracts/object-store.js';

/** Needs a real S3 server with the bucket already made; jest looks at this file only when S3_TEST_ENDPOINT is set. */
const given = readConfig(
  z.object({ S3_TEST_ENDPOINT: z.url(), S3_TEST_BUCKET: z.string(), S3_TEST_ACCESS_KEY: z.string(), S3_TEST_SECRET_KEY: z.string() }),
  process.env,
);

const config = s3Config.parse({
  S3_ENDPOINT: given.S3_TEST_ENDPOINT,
  S3_BUCKET: given.S3_TEST_BUCKET,
  S3_ACCESS_KEY: given.S3_TEST_ACCESS_KEY,
  S3_SECRET_KEY: given.S3_TEST_SECRET_KEY,
});

describe('an object store on a real S3 server', () => {
  objectStoreContract(async () => new S3Store(config));

  it('counts as down, not as empty, when its key of access is wrong', async () => {
    const stranger = new S3Store({ ...config, S3_SECRET_KEY: 'wrong-secret' });
    await expect(stranger.get('a')).rejects.toThrow('storage_down');
  });
});
