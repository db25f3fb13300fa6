import type { DynamicModule, Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { checkRoutes, furnish, HouseAdapter } from '#http';
import { layLines, type HouseConfig } from '../../apps/wiring/index.js';
import { openDav } from '../../apps/wiring/doors.js';
import { HouseModule } from '../../apps/wiring/house.module.js';

/** What a test puts in place of something outside: `[port, what stands for it]`. */
export type Swap = readonly [port: abstract new (...args: never[]) => object, instead: object];

/** As `buildHouse` does, with parts put in place of others and without the pages. */
export async function buildWith(config: HouseConfig, swaps: readonly Swap[], log: string[]): Promise<NestExpressApplication> {
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => void log.push(line) });
  const app = await NestFactory.create<NestExpressApplication>(swapped(HouseModule.with(config, logger), swaps), new HouseAdapter(), {
    bodyParser: false,
    abortOnError: false,
    logger: false,
  });
  furnish(app, { log: logger, secure: config.base.PUBLIC_URL.startsWith('https:'), trustProxy: config.base.TRUST_PROXY });
  openDav(app);
  layLines(app);
  await app.init();
  checkRoutes(app);
  return app;
}

const isDynamic = (module: unknown): module is DynamicModule => typeof module === 'object' && module !== null && 'module' in module;

function swapped(module: DynamicModule, swaps: readonly Swap[]): DynamicModule {
  const instead = (provider: Provider): Provider => {
    const token = typeof provider === 'function' ? provider : provider.provide;
    const swap = swaps.find(([port]) => port === token);
    return swap ? { provide: token, useValue: swap[1] } : provider;
  };
  const imports = module.imports?.map((each) => (isDynamic(each) ? swapped(each, swaps) : each));
  return { ...module, ...(imports ? { imports } : {}), providers: (module.providers ?? []).map(instead) };
}
