import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

/** npm run fuzz:collab -- --seconds 600 [--seed 7] */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } } });
await ensureInstalled(console.log);
const { ok } = await runNode(['--conditions=source', '--import', 'tsx', at('test', 'fuzz', 'fuzz-process.ts')], {
  env: { FUZZ_SECONDS: values.seconds, FUZZ_SEED: values.seed ?? String(Date.now() % 1_000_000_000) },
});
process.exit(ok ? 0 : 1);
