import { createServer } from 'node:net';

export const freePort = () => new Promise((found, failed) => {
  const probe = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});
