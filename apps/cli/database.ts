import { readConfig } from '#kernel';
import { appDataSource, databaseConfig, migrate, rowSecurityFaults } from '#persistence';
import type { Command } from './command.js';
import { readOptions } from './options.js';

export const migrateCommand: Command = async ({ args, env, words, say }) => {
  readOptions(args, {});
  const done = await migrate(readConfig(databaseConfig, env));
  say(words.migrated(done.length));
  return true;
};

/** Looks at the catalog as the serving role does at every start, without starting. */
export const auditCommand: Command = async ({ args, env, words, say }) => {
  readOptions(args, {});
  const app = await appDataSource(readConfig(databaseConfig, env).DATABASE_URL, 2, []).initialize();
  try {
    const faults = await rowSecurityFaults(app);
    say(faults.length === 0 ? words.fenceHolds : words.fenceBroken(faults.length));
    for (const fault of faults) say(`  ${fault}`);
    return faults.length === 0;
  } finally {
    await app.destroy();
  }
};
