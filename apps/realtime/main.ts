import { buildHouse, houseConfig, houseLog, leaveOnSignal, openSockets } from '../wiring/index.js';

const config = houseConfig(process.env);
const log = houseLog(config);
const app = await buildHouse(config, log);
leaveOnSignal(app);
await openSockets(app, config);
await app.listen(config.base.PORT, config.base.HOST);
log.info({ port: config.base.PORT }, 'realtime is open');
