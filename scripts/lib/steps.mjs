import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './building.mjs';
import { withClamd } from './clamd.mjs';
import { at, programOf } from './paths.mjs';
import { withRedis } from './redis.mjs';
import { runNode } from './run.mjs';

const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** Several programs that are one step, one after the other: it fails if any of them does. */
async function all(...commands) {
  let ok = true;
  for (const args of commands) ok = (await runNode(args)).ok && ok;
  return one(ok);
}

/** The same for what runs beside other steps: what it has to say comes in one piece. */
async function quietly(...commands) {
  const done = await Promise.all(commands.map((args) => runNode(args, { quiet: true })));
  const said = done.map(({ output }) => output.trim()).filter((output) => output !== '');
  return { ...one(done.every(({ ok }) => ok)), said: said.join('\n') };
}

/** A suite that did not even load counts as one failure; so does a run that left no result. */
function readCounts(file, ok) {
  if (!existsSync(file)) return one(false);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && !ok ? 1 : failed };
}

/** Whether the house was built in this run: then specs that start it as a process take the built one. */
let built = false;

async function build() {
  await ensureBuilt(console.log);
  built = true;
  return one(true);
}

async function jest(config, ...rest) {
  const folder = mkdtempSync(join(tmpdir(), 'fraktionsraum-results-'));
  const file = join(folder, 'results.json');
  try {
    const { ok } = await runNode([programOf.jest, '--config', config, '--json', `--outputFile=${file}`, ...rest], { env: built ? { HOUSE_BUILT: 'yes' } : {} });
    return readCounts(file, ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function walkthrough() {
  const sample = readdirSync(at('test', 'samples')).filter((name) => name.endsWith('.md')).sort()[0];
  return all(['scripts/walkthrough.mjs', join('test', 'samples', sample)]);
}

async function browserTests() {
  await ensureBrowser();
  return jest('jest.e2e.config.mjs');
}

const scanner = () =>
  withClamd((addresses) => {
    process.env.CLAMD_TEST_ADDRESSES = addresses.join(',');
    return jest('jest.config.mjs', '--runInBand', 'test/ports/clamd');
  });

const doorbell = () =>
  withRedis((address) => {
    process.env.REDIS_TEST_URL = address;
    return jest('jest.config.mjs', '--runInBand', 'test/ports/redis');
  });

/**
 * Everything `npm test` does, in order; neighbours that are `beside` each other run at once. Each resolves to its counts or throws with a sentence.
 * @type {{ name: string, beside?: boolean, isThere?: () => boolean, onlyWhenNamed?: boolean, act: () => Promise<{ passed: number, failed: number, said?: string }> }[]}
 */
export const steps = [
  {
    name: 'lint',
    beside: true,
    // Page and house are two programs to the compiler that the linter asks: each is read by a process of its own.
    act: () => quietly([programOf.eslint, 'apps/web', '--max-warnings', '0'], [programOf.eslint, '.', '--ignore-pattern', 'apps/web/', '--max-warnings', '0']),
  },
  {
    name: 'types',
    beside: true,
    act: () => quietly([programOf.tsc, '-p', 'tsconfig.json', '--noEmit'], [programOf.tsc, '-p', 'apps/web/tsconfig.json', '--noEmit']),
  },
  { name: 'boundaries', beside: true, act: () => quietly([programOf.depcruise, '--config', '.dependency-cruiser.mjs', 'apps', 'libs']) },
  { name: 'unused', beside: true, act: () => quietly([programOf.knip]) },
  { name: 'build', beside: true, act: build },
  { name: 'specs', act: () => jest('jest.config.mjs') },
  { name: 'web', isThere: () => existsSync(at('apps/web/jest.config.mjs')), act: () => jest('apps/web/jest.config.mjs') },
  { name: 'walkthrough', act: walkthrough },
  { name: 'browser', act: browserTests },
  // Against a real S3 server, named by S3_TEST_ENDPOINT and its companions.
  { name: 's3', onlyWhenNamed: true, act: () => jest('jest.config.mjs', '--runInBand', 'test/ports/s3') },
  // Programs of others, unchanged, against a fresh house: Debian's litmus and its nextcloudcmd.
  { name: 'litmus', beside: true, onlyWhenNamed: true, act: () => import('../dav/litmus.mjs').then(({ litmus }) => litmus()) },
  { name: 'sync', beside: true, onlyWhenNamed: true, act: () => import('../dav/sync.mjs').then(({ sync }) => sync()) },
  // Against ClamAV's own daemon, started for it.
  { name: 'clamd', beside: true, onlyWhenNamed: true, act: scanner },
  // The doorbell for many nodes, against a real Valkey or Redis server, started for it.
  { name: 'redis', beside: true, onlyWhenNamed: true, act: doorbell },
];
