import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstance } from '../../../scripts/walkthrough/instance.mjs';

/** One house with the demo council for each worker, so that none stumbles over another's; unless `HOUSE_URL` names one that runs already. */
export default async function setup({ maxWorkers }) {
  globalThis.sessions = mkdtempSync(join(tmpdir(), 'fraktionsraum-sessions-'));
  process.env.SESSIONS_DIR = globalThis.sessions;
  if (process.env.HOUSE_URL) return;
  globalThis.houses = [];
  for (let worker = 0; worker < maxWorkers; worker += 1) globalThis.houses.push(await startInstance());
  process.env.HOUSE_URL = globalThis.houses.map(({ url }) => url).join(' ');
}
