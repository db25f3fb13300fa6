import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program in the project folder.
 * @param {{ quiet?: boolean, env?: object }} options quiet keeps its output and hands it back
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { quiet = false, env = {}, shell = false } = {}) {
  const child = spawn(command, args, {
    cwd: root, env: { ...process.env, ...env }, shell, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece));
  return new Promise((resolve) => {
    child.once('error', (failure) => resolve({ ok: false, output: failure.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(said).toString() }));
  });
}

export const runNode = (args, options) => run(process.execPath, args, options);
