import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, relative } from 'node:path';
import { compressFolder } from './compress.mjs';
import { at, programOf, root } from './paths.mjs';
import { runNode } from './run.mjs';

const stampFile = at('dist', '.stamp');
const compiled = new Set(['.ts', '.tsx', '.mts', '.md']);
const isTest = (path) => /\.(spec|testing)\.tsx?$/.test(path);
const isWeb = (path) => path.startsWith('apps/web/');

/** Every file below the folders, as paths from the project folder with forward slashes. */
function filesIn(...folders) {
  return folders.flatMap((folder) => readdirSync(at(folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, `${entry.parentPath ?? entry.path}/${entry.name}`).replaceAll('\\', '/'))
    .sort();
}

/** What each half is built from. */
function sources() {
  const files = filesIn('apps', 'libs').filter((path) => !isTest(path) && !path.startsWith('libs/testing/'));
  const common = ['package.json', 'package-lock.json', 'tsconfig.json'];
  return {
    server: [...common, 'tsconfig.build.json', ...files.filter((path) => !isWeb(path))],
    web: [...common, ...files.filter((path) => isWeb(path) || /^libs\/(contracts|motion)\//.test(path))],
  };
}

/** Times and sizes, not contents: this runs at every start. */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const path of files) {
    const { mtimeMs, size } = statSync(at(path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** Templates, fonts and plain scripts lie beside the code that reads them, also when it is built. */
function copyAssets(files) {
  for (const path of files) {
    if (!/^(apps|libs)\//.test(path) || compiled.has(extname(path))) continue;
    mkdirSync(dirname(at('dist', path)), { recursive: true });
    copyFileSync(at(path), at('dist', path));
  }
}

const halves = {
  server: {
    result: at('dist', 'apps', 'standalone', 'main.js'),
    args: [programOf.tsc, '-p', 'tsconfig.build.json'],
    before: copyAssets,
    after: () => undefined,
  },
  web: {
    result: at('dist', 'web', 'index.html'),
    args: [programOf.vite, 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
    before: () => undefined,
    after: () => compressFolder(at('dist', 'web')),
  },
};

async function buildHalf(name, files) {
  const { args, before, after } = halves[name];
  before(files);
  const { ok, output } = await runNode(args, { quiet: true });
  if (!ok) throw new Error(`Der Bau (${name}) ist fehlgeschlagen:\n${output.trim()}`);
  await after();
}

const readStamp = () => (existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {});

/**
 * Builds the server and the web client into dist, each only if what it is made from has changed.
 * Throws with the compiler's words when one fails. `wanted`: one half alone.
 */
export async function ensureBuilt(say, { force = false, wanted = Object.keys(halves) } = {}) {
  const files = sources();
  const stamp = readStamp();
  const now = { server: fingerprint(files.server), web: fingerprint(files.web) };
  const due = wanted.filter((name) => force || stamp[name] !== now[name] || !existsSync(halves[name].result));
  if (due.length === 0) return;
  say('Bauen …');
  mkdirSync(at('dist'), { recursive: true });
  const done = await Promise.allSettled(due.map(async (name) => {
    await buildHalf(name, files[name]);
    stamp[name] = now[name];
  }));
  writeFileSync(stampFile, JSON.stringify(stamp));
  const failures = done.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.message);
  if (failures.length > 0) throw new Error(failures.join('\n'));
}
