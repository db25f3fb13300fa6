import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino, type Logger } from 'pino';
import { checkRoutes, furnish, HouseAdapter } from '#http';
import type { Clock } from '#kernel';
import type { HouseConfig } from './config.js';
import { layLines, openDav } from './doors.js';
import { HouseModule } from './house.module.js';
import { openWeb } from './web.js';

export const houseLog = (config: HouseConfig): Logger => pino({ level: config.base.LOG_LEVEL, base: null });

/** Builds the house and checks it: every route has its permission, every table its fence. Opens no door yet. */
export async function buildHouse(config: HouseConfig, log: Logger, clock?: Clock): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(HouseModule.with(config, log, clock), new HouseAdapter(), {
    bodyParser: false,
    abortOnError: false,
    logger: ['error', 'fatal'],
  });
  furnish(app, { log, secure: config.base.PUBLIC_URL.startsWith('https:'), trustProxy: config.base.TRUST_PROXY });
  layLines(app);
  openDav(app);
  openWeb(app);
  await app.init();
  checkRoutes(app);
  return app;
}
