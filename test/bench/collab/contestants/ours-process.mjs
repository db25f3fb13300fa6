import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Pool } from 'pg';
import { Access, CollabServer, PostgresDocumentStore, PostgresDoorbell } from '#collab';
import { serveMeasured } from './measured.mjs';

/** This engine as the house runs it, from the build: durable, on PostgreSQL. Everybody may write, as with the others. */
class EverybodyWrites extends Access {
  resolve() {
    return Promise.resolve('edit');
  }

  lapsed() {
    return Promise.resolve([]);
  }
}

const { DATABASE_URL: connectionString, FRACTION_ID: fractionId } = process.env;
const report = (event, details) => console.error(event, details);
const collab = new CollabServer({
  store: new PostgresDocumentStore(new Pool({ connectionString, max: 6, pipeline: true })),
  access: new EverybodyWrites(),
  doorbell: new PostgresDoorbell({ connectionString }, report),
  report,
});
const http = createServer();
collab.attach(http, {
  path: '/collab',
  origins: ['https://raum.example'],
  authorise: (_, documentId) => {
    const personId = randomUUID();
    return Promise.resolve({ fractionId, documentId, personId, sessionId: personId, name: 'Anna Ahrens', colour: '#336699', role: 'edit', aclVersion: 1 });
  },
});
await collab.start();
http.listen(0, '127.0.0.1', () => serveMeasured(http.address().port));
