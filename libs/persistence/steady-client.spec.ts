import { createServer, type Server } from 'node:net';
import pg from 'pg';
import { SteadyClient } from './steady-client.js';

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.from(`${type}\0\0\0\0`);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const welcome = message('R', Buffer.alloc(4));
const ready = message('Z', Buffer.from('I'));
const farewell = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'));

describe('a database that dies while it says that it is ready', () => {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(Buffer.concat([welcome, ready, farewell])));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const ask = async (Client: typeof pg.Client): Promise<unknown> => {
    const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'anna', database: 'raum', Client });
    pool.on('error', () => undefined);
    try {
      const client = await pool.connect();
      return await client.query('select 1').finally(() => client.release(true));
    } finally {
      await pool.end();
    }
  };

  it('costs the statement, not the process', async () => {
    await expect(ask(SteadyClient)).rejects.toThrow();
  });
});
