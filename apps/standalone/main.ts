import { resolve } from 'node:path';
import { migrate } from '#persistence';
import { signIns, StoryClock } from '../demo/index.js';
import { buildHouse, houseConfig, houseLog, leaveOnSignal, openSockets, openWorkshop } from '../wiring/index.js';
import { openInstallation } from './installation.js';
import { leaveWithParent } from './parent.js';
import { clearUnfinished, furnishPracticeRoom } from './practice-room.js';

const port = Number(process.env['PORT'] ?? 3000);
const dataDir = resolve(process.env['DATA_DIR'] ?? 'data');
const say = (line: string) => console.log(line);
if (!process.env['DATABASE_OWNER_URL']) clearUnfinished(dataDir, say);
const installation = await openInstallation(dataDir, port, process.env);
const config = houseConfig(installation.env);
await migrate(config.database);

const log = houseLog(config);
const clock = new StoryClock();
const app = await buildHouse(config, log, clock);
const leaving = leaveOnSignal(app, installation.stop);
leaveWithParent();

async function open(): Promise<void> {
  if (config.base.DEMO) await furnishPracticeRoom(app, clock, dataDir, say);
  await openSockets(app, config);
  await openWorkshop(app);
  await app.listen(port, config.base.HOST);
  say(`\nBereit: ${config.base.PUBLIC_URL}\n`);
  if (config.base.DEMO) say(signIns());
}

try {
  await open();
} catch (error) {
  if (!leaving.aborted) throw error;
}
