import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./node-process.ts', import.meta.url));

/** A server process that ends by SIGKILL only: no shutdown code runs, nothing is flushed. */
export class Victim {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(databaseUrl: string, silent = false): Promise<Victim> {
    const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', program], {
      env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, ...(silent ? { DOORBELL: 'silent' } : {}) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => Promise.reject(new Error('The server did not start')))]);
    return new Victim(child, Number(String(line)));
  }

  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
