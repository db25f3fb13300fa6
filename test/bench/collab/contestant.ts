import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Usage } from './contestants/measured.mjs';
import { hocuspocus, yWebsocket, type Dialect } from './driver/dialect.js';

export interface Contestant {
  readonly name: string;
  readonly dialect: Dialect;
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where its documents are kept. */
  readonly keeps: 'log' | 'state' | 'nothing';
}

export const contestants: readonly Contestant[] = [
  { name: 'this engine', dialect: yWebsocket('/collab/', '?schema=1'), program: 'ours-process.mjs', env: {}, keeps: 'log' },
  { name: 'Hocuspocus', dialect: hocuspocus, program: 'hocuspocus-process.mjs', env: {}, keeps: 'state' },
  { name: 'Hocuspocus, debounce 0', dialect: hocuspocus, program: 'hocuspocus-process.mjs', env: { DEBOUNCE: '0' }, keeps: 'state' },
  { name: 'y-websocket-server', dialect: yWebsocket('/', ''), program: 'y-websocket-process.mjs', env: {}, keeps: 'nothing' },
];

/** A server in a process of its own, so that its processor time and memory are its own. */
export class Running {
  private constructor(
    readonly contestant: Contestant,
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(contestant: Contestant, env: Readonly<Record<string, string>>): Promise<Running> {
    const program = fileURLToPath(new URL(`./contestants/${contestant.program}`, import.meta.url));
    const profiled = process.env['BENCH_PROFILES'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILES']}`] : [];
    const execArgv = ['--expose-gc', ...profiled];
    const child = fork(program, { execArgv, env: { PATH: process.env['PATH'], ...env, ...contestant.env } });
    const [hello] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error(`${contestant.name} did not start`)))]);
    return new Running(contestant, child, hello.port);
  }

  async usage(of: 'processor' | 'memory' = 'processor'): Promise<Usage> {
    this.child.send(of);
    const [usage] = await once(this.child, 'message');
    return usage;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    const impatient = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(impatient);
  }
}
