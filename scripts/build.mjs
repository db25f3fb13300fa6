import { ensureBuilt } from './lib/building.mjs';

try {
  await ensureBuilt(console.log, { force: process.argv.includes('--force') });
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}
