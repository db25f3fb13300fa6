import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureBuilt } from './lib/building.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, programOf, root } from './lib/paths.mjs';

const main = at('dist', 'apps', 'standalone', 'main.js');
const children = [];

function keep(args, env = {}) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  children.push(child);
  child.once('exit', () => stopAll());
}

function stopAll() {
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM');
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopAll);

await ensureInstalled(console.log);
try {
  await ensureBuilt(console.log);
} catch (failure) {
  console.error(failure.message);
  if (!existsSync(main)) process.exit(1);
}
keep([programOf.tsc, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']);
keep(['--watch', '--watch-preserve-output', '--enable-source-maps', main], { PORT: '3000', DATA_DIR: at('data') });
keep([programOf.vite, '--config', 'apps/web/vite.config.ts']);
