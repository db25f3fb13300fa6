import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'minio';
import { at } from '../../lib/paths.mjs';
import { freePort } from '../free-port.mjs';

const bucket = 'bench';
const cached = at('.cache', 'bin', 'minio');

/** On the path, built before, or built now as `.ci/run` does. */
function program() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = [...folders.map((folder) => join(folder, 'minio')), cached].find(existsSync);
  if (found) return found;
  console.log('Compiling MinIO, which takes some minutes once …');
  mkdirSync(at('.cache', 'bin'), { recursive: true });
  execFileSync('go', ['install', 'github.com/minio/minio@latest'], { env: { ...process.env, GOBIN: at('.cache', 'bin') }, stdio: 'inherit' });
  return cached;
}

/** A real S3 server of its own, its data in a folder that is thrown away; and its client, for the way past the house. */
export class Minio {
  bucket = bucket;
  keys = { accessKey: 'bench-access', secretKey: randomBytes(16).toString('hex') };

  async start(folder) {
    const [port, console] = [await freePort(), await freePort()];
    const env = { ...process.env, MINIO_ROOT_USER: this.keys.accessKey, MINIO_ROOT_PASSWORD: this.keys.secretKey, MINIO_UPDATE: 'off' };
    const args = ['server', '--quiet', '--address', `127.0.0.1:${port}`, '--console-address', `127.0.0.1:${console}`, folder];
    this.server = spawn(program(), args, { env, stdio: 'ignore' });
    this.endpoint = `http://127.0.0.1:${port}`;
    this.client = new Client({ endPoint: '127.0.0.1', port, useSSL: false, region: 'us-east-1', ...this.keys });
    for (let tries = 0; tries < 240; tries += 1) {
      if (await this.client.makeBucket(bucket).then(() => true, () => false)) return;
      await wait(250);
    }
    throw new Error('MinIO did not start');
  }

  get pid() {
    return this.server.pid;
  }

  /** The environment of a house that keeps its objects here. */
  get env() {
    return { STORE: 's3', S3_ENDPOINT: this.endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY: this.keys.accessKey, S3_SECRET_KEY: this.keys.secretKey };
  }

  /** Makes room on the disk: what a part of the measurement has stored, no later one reads. */
  async empty() {
    const names = [];
    for await (const { name } of this.client.listObjectsV2(bucket, '', true)) names.push(name);
    for (let from = 0; from < names.length; from += 1000) await this.client.removeObjects(bucket, names.slice(from, from + 1000));
  }

  async stop() {
    if (!this.server || this.server.exitCode !== null) return;
    const ended = new Promise((done) => this.server.once('exit', done));
    this.server.kill('SIGTERM');
    await ended;
  }
}
