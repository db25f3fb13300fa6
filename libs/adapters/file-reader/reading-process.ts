import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const heapMb = 512;
const pageBytes = 4096;

/** What was built runs as it is; from source (tests, development) Node first needs a loader for TypeScript. */
function entrance(): { file: string; loader: string[] } {
  const here = import.meta.url;
  if (here.endsWith('.js')) return { file: fileURLToPath(new URL('./worker.js', here)), loader: [] };
  const loader = pathToFileURL(createRequire(here).resolve('tsx')).href;
  return { file: fileURLToPath(new URL('./worker.ts', here)), loader: ['--import', loader] };
}

/** A fresh reading process. Its environment is empty: no key, no password, no address reaches it. */
export function startReading(): ChildProcess {
  const { file, loader } = entrance();
  return fork(file, [], {
    env: { NODE_ENV: 'production' },
    execArgv: [...loader, `--max-old-space-size=${heapMb}`, '--disable-proto=throw'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Memory of a process as the system counts it, beside the heap also what images take; null where that cannot be asked. */
export function residentBytes(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
  } catch {
    return null;
  }
}
