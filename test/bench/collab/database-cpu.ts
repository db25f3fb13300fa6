import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** Seconds of processor the database server used so far, its ended children included; NaN where the system does not tell. */
export function databaseSeconds(postmaster: number): number {
  try {
    const own = statOf(postmaster);
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => statOf(Number(name)));
    return [own, ...children.filter((stat) => stat?.parent === postmaster)].reduce((sum, stat) => sum + (stat?.ticks ?? 0), own?.endedTicks ?? 0) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
}

/** Null: the process ended meanwhile. */
function statOf(pid: number): { parent: number; ticks: number; endedTicks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    const at = (index: number): number => fields[index] ?? 0;
    return { parent: at(1), ticks: at(11) + at(12), endedTicks: at(13) + at(14) };
  } catch {
    return null;
  }
}
