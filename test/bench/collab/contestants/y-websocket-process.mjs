import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveMeasured } from './measured.mjs';

/** The program of the package as it ships, in memory only. It takes its port from the environment, so a free one is looked for first. */
const program = join(dirname(createRequire(import.meta.url).resolve('@y/websocket-server/package.json')), 'src', 'server.js');

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
process.env.HOST = '127.0.0.1';
process.env.PORT = String(port);
// It says one line, once it listens.
console.log = () => serveMeasured(port);
await import(pathToFileURL(program).href);
