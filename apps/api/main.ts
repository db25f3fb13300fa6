import { buildHouse, houseConfig, houseLog, leaveOnSignal } from '../wiring/index.js';

const config = houseConfig(process.env);
const log = houseLog(config);
const app = await buildHouse(config, log);
leaveOnSignal(app);
await app.listen(config.base.PORT, config.base.HOST);
log.info({ port: config.base.PORT }, 'api is open');
