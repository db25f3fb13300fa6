import { spawn } from 'node:child_process';
import { programOf } from './process.js';

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const commandLine = programOf('cli');

/** Runs the operator's command line as a process of its own, with nothing in its environment but `env`. */
export function cli(args: readonly string[], env: Record<string, string>, typed = ''): Promise<Said> {
  const child = spawn(process.execPath, [...commandLine, ...args], { env: { PATH: process.env['PATH'], ...env }, stdio: 'pipe' });
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece) => (said.out += String(piece)));
  child.stderr.on('data', (piece) => (said.err += String(piece)));
  child.stdin.on('error', () => undefined);
  child.stdin.end(typed);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code, ...said }));
  });
}
