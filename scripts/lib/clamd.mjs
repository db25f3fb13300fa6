import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from '../../libs/adapters/embedded-postgres/person.mjs';
import { freePort, untilItListens } from './ports.mjs';
import { ensureTool } from './tool.mjs';

/** The harmless text by which scanners show that they work, in two parts so that none finds it here. */
const harmless = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

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
    await untilItListens(port, daemon, 'clamd');
    return await work([`tcp://127.0.0.1:${port}`, `unix://${folder}/clamd.ctl`]);
  } finally {
    daemon.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
