import type { INestApplicationContext } from '@nestjs/common';
import { pino } from 'pino';
import { buildHouse, houseConfig } from '../wiring/index.js';

/** Builds the house without opening a door, lets `work` use it, and takes it down again. Its log goes to standard error. */
export async function withHouse<T>(env: NodeJS.ProcessEnv, work: (house: INestApplicationContext) => Promise<T>): Promise<T> {
  const log = pino({ level: 'warn', base: null }, pino.destination({ dest: 2, sync: true }));
  const house = await buildHouse(houseConfig(env), log);
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}
