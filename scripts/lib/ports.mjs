import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A port on the loopback that nobody listens on. */
export async function freePort() {
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

/** Waits until the program listens there. Throws when it ends before that, or after ten seconds. */
export async function untilItListens(port, program, name) {
  for (let tries = 200; !(await answers(port)); tries -= 1) {
    if (tries === 0 || program.exitCode !== null) throw new Error(`${name} did not start.`);
    await wait(50);
  }
}
