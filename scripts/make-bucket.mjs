import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'minio';

/** Makes the bucket of the S3 tests as soon as the server answers. Addressed by the S3_TEST_ variables. */
const { hostname, port, protocol } = new URL(process.env.S3_TEST_ENDPOINT);
const client = new Client({
  endPoint: hostname,
  port: Number(port),
  useSSL: protocol === 'https:',
  accessKey: process.env.S3_TEST_ACCESS_KEY,
  secretKey: process.env.S3_TEST_SECRET_KEY,
});

async function make(triesLeft) {
  try {
    if (!(await client.bucketExists(process.env.S3_TEST_BUCKET))) await client.makeBucket(process.env.S3_TEST_BUCKET);
  } catch (failure) {
    if (triesLeft === 0) throw failure;
    await wait(250);
    await make(triesLeft - 1);
  }
}

await make(80);
