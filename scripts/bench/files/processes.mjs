import { readdirSync, readFileSync } from 'node:fs';

/** What the system says of a process, from its third field on; null when it has ended. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  } catch {
    return null;
  }
}

const ticksPerSecond = 100;
/** Own time in user and system mode, and that of children that have ended. */
const ticksOf = (stat) => (stat ? stat[11] + stat[12] + stat[13] + stat[14] : 0);

/** Processor seconds of a process so far; `children`: and of those it has started. */
export function secondsOf(pid, { children = false } = {}) {
  const below = children ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(statOf).filter((stat) => stat?.[1] === pid) : [];
  return [statOf(pid), ...below].reduce((sum, stat) => sum + ticksOf(stat), 0) / ticksPerSecond;
}

/** Resident megabytes. */
export function memoryOf(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
