import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRoot } from '../../libs/adapters/embedded-postgres/person.mjs';
import { ensureTool } from './tool.mjs';

/** The harmless text by which scanners show that they work, in two parts so that none finds it here. */
const harmless = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

const answers = (port) => new Promise((told) => {
  const line = connect(port, '127.0.0.1').once('connect', () => told(true)).once('error', () => told(false));
  line.once('connect', () => line.destroy());
});

const settingsOf = (folder, port) => `Foreground yes
DatabaseDirectory ${folder}/signatures
TCPSocket ${port}
TCPAddr 127.0.0.1
LocalSocket ${folder}/clamd.ctl
TemporaryDirectory ${folder}
StreamMaxLength 2M
MaxFileSize 1M
MaxScanSize 8M
AlertExceedsMax yes
${isRoot() ? 'User root\n' : ''}`;

/** ClamAV's own daemon with one signature, as nothing is fetched: on a port and on a socket file, while `work` goes on. */
export async function withClamd(work) {
  await ensureTool('clamd', 'clamav-daemon');
  const folder = mkdtempSync(join(tmpdir(), 'fraktionsraum-clamd-'));
  mkdirSync(join(folder, 'signatures'));
  writeFileSync(join(folder, 'signatures', 'test.ndb'), `Eicar-Test-Signature:0:*:${Buffer.from(harmless).toString('hex')}\n`);
  const port = await freePort();
  writeFileSync(join(folder, 'clamd.conf'), settingsOf(folder, port));
  const daemon = spawn('clamd', ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const ended = new Promise((done) => daemon.once('close', done).once('error', done));
  try {
    for (let tries = 200; !(await answers(port)); tries -= 1) {
      if (tries === 0 || daemon.exitCode !== null) throw new Error('clamd did not start.');
      await wait(50);
    }
    return await work([`tcp://127.0.0.1:${port}`, `unix://${folder}/clamd.ctl`]);
  } finally {
    daemon.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
