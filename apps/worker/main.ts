import { buildHouse, houseConfig, houseLog, leaveOnSignal, openWorkshop } from '../wiring/index.js';

const config = houseConfig(process.env);
const log = houseLog(config);
const app = await buildHouse(config, log);
leaveOnSignal(app);
await openWorkshop(app);
await app.listen(config.base.PORT, config.base.HOST);
log.info({ port: config.base.PORT }, 'worker is working; its port answers /api/health');
