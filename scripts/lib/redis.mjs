import { spawn } from 'node:child_process';
import { freePort, untilItListens } from './ports.mjs';
import { ensureTool } from './tool.mjs';

/** A real Valkey or Redis server, whichever is there, that keeps nothing: while `work` goes on with its address. */
export async function withRedis(work) {
  const program = await ensureTool(['valkey-server', 'redis-server'], 'redis-server');
  const port = await freePort();
  const server = spawn(program, ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  const ended = new Promise((done) => server.once('close', done).once('error', done));
  try {
    await untilItListens(port, server, program);
    return await work(`redis://127.0.0.1:${port}`);
  } finally {
    server.kill();
    await ended;
  }
}
