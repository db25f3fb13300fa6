import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const fromSource = (file: string): string[] => ['--conditions=source', '--import', join(root, 'test/support/from-source.mjs'), file];

/** What node is told to run an app of the house: as it was built in this run of all checks, else from its source. */
export const programOf = (app: string): string[] => (process.env.HOUSE_BUILT ? [join(root, 'dist/apps', app, 'main.js')] : fromSource(join(root, 'apps', app, 'main.ts')));

function start(program: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, program, { cwd: root, env: { PATH: process.env.PATH, NODE_PATH: process.env.NODE_PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts an app of the house that is meant to end by itself: its exit code and all it said. */
export async function startApp(app: string, env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child = start(programOf(app), env);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), 25_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return { code, said };
}

/** A program of the tests in a process of its own, which ends by SIGKILL only: no shutdown code runs, nothing is flushed. */
export class Victim {
  private static readonly running = new Set<ChildProcess>();
  private said = '';

  private constructor(private readonly child: ChildProcess) {
    Victim.running.add(child.once('close', () => Victim.running.delete(child)));
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (this.said += bytes.toString()));
  }

  /** After the last test: one that failed may have left its victim alive. */
  static endAll(): void {
    for (const child of Victim.running) child.kill('SIGKILL');
  }

  static start(program: URL, env: NodeJS.ProcessEnv): Victim {
    return new Victim(start(fromSource(fileURLToPath(program)), env));
  }

  /** Waits until the program has said this word. */
  async says(word: string, patienceMs = 25_000): Promise<void> {
    const end = Date.now() + patienceMs;
    while (!this.said.includes(word)) {
      if (Date.now() > end || this.child.exitCode !== null) throw new Error(`It never said "${word}", but:\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async kill(): Promise<void> {
    const gone = once(this.child, 'close');
    this.child.kill('SIGKILL');
    await gone;
  }
}
