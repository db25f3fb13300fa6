import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import { Pool } from 'pg';
import { serveMeasured } from './measured.mjs';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 6 });
const debounce = process.env.DEBOUNCE;

/** As its documentation shows it: one row a document. Without DEBOUNCE all its defaults. */
const server = new Server({
  quiet: true,
  stopOnSignals: false,
  address: '127.0.0.1',
  ...(debounce === undefined ? {} : { debounce: Number(debounce), maxDebounce: Number(debounce) }),
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const { rows } = await pool.query('select data from peer_document where name = $1', [documentName]);
        return rows[0]?.data ?? null;
      },
      store: async ({ documentName, state }) => {
        await pool.query('insert into peer_document values ($1, $2) on conflict (name) do update set data = excluded.data', [documentName, state]);
      },
    }),
  ],
});
// Its own `listen` takes 0 for its default port.
server.httpServer.listen(0, '127.0.0.1', () => serveMeasured(server.address.port));
