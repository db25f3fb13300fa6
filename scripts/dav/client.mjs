import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ownFiles = /^\.(_?sync_|owncloudsync|nextcloudsync)/;

/** A computer with a folder that `nextcloudcmd` keeps in step with the fraction's files. */
export class Client {
  constructor(url, device) {
    this.url = url;
    this.device = device;
    this.home = mkdtempSync(join(tmpdir(), 'fraktionsraum-sync-'));
    this.folder = join(this.home, 'Fraktion');
    mkdirSync(this.folder);
  }

  path(name) {
    return join(this.folder, name);
  }

  /** Written a minute ago: the client leaves files alone that have just been changed. */
  write(name, content) {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
    const then = Date.now() / 1000 - 60 - (this.written = (this.written ?? 0) + 1) % 30;
    utimesSync(this.path(name), then, then);
  }

  has(name) {
    return existsSync(this.path(name));
  }

  read(name) {
    return readFileSync(this.path(name));
  }

  modified(name) {
    return Math.floor(statSync(this.path(name)).mtimeMs / 1000);
  }

  /** Every file and folder by its path, with the hash of its content. */
  tree(folder = '') {
    const entries = readdirSync(join(this.folder, folder), { withFileTypes: true }).filter(({ name }) => !ownFiles.test(name));
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? [`${path}/`, ...this.tree(path)] : [`${path} ${createHash('sha256').update(this.read(path)).digest('hex')}`];
    });
  }

  /** One run of the client. Throws with its last words when it did not end well. */
  sync({ url = this.url, retries = 3, mayFail = false } = {}) {
    const args = ['--non-interactive', '--max-sync-retries', String(retries), '-h', '-u', this.device.user, '-p', this.device.password, this.folder, url];
    const client = spawn('nextcloudcmd', args, { env: { ...process.env, HOME: this.home, XDG_CONFIG_HOME: this.home, QT_QPA_PLATFORM: 'offscreen' }, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [client.stdout, client.stderr]) stream.on('data', (piece) => said.push(piece));
    const killer = setTimeout(() => client.kill('SIGKILL'), 180_000);
    return new Promise((done, failed) => {
      client.once('error', failed);
      client.once('close', (code) => {
        clearTimeout(killer);
        this.said = Buffer.concat(said).toString();
        if (code === 0 || mayFail) done(code);
        else failed(new Error(`nextcloudcmd ended with ${code}:\n${this.said.slice(-3000)}`));
      });
    });
  }

  remove() {
    rmSync(this.home, { recursive: true, force: true });
  }
}
