import { removePostgres } from '../adapters/embedded-postgres/launcher.mjs';

export default async function globalTeardown() {
  const { server, dataDir } = globalThis.testPostgres;
  await server.stop();
  removePostgres(dataDir);
}
