import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { root } from '../lib/paths.mjs';

const sorted = (samples) => [...samples].sort((a, b) => a - b);

/** The sample below which that share of all lies. */
export const quantile = (samples, share) => sorted(samples)[Math.min(samples.length - 1, Math.ceil(samples.length * share) - 1)];

const shown = (value, unit) => `${unit === 's' ? value.toFixed(1) : Math.round(value)}`;

/**
 * One line: what counts against the goal is the median, or the named share of the samples.
 * @param {{ name: string, unit: string, goal?: number, samples: number[], share?: number }} figure
 */
export function line({ name, unit, goal, samples, share = 0.5 }) {
  const value = quantile(samples, share);
  const [min, max] = [Math.min(...samples), Math.max(...samples)];
  const kept = goal === undefined ? '' : value <= goal ? 'kept' : 'MISSED';
  const label = share === 0.5 ? name : `${name}, p${share * 100}`;
  const spread = samples.length === 1 ? '1 run' : `${shown(min, unit)}–${shown(max, unit)}, ${samples.length} runs`;
  return { label, value: `${shown(value, unit)} ${unit}`, spread, goal: goal === undefined ? '–' : `≤ ${goal} ${unit}`, kept };
}

const git = (...args) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();

/** Under which conditions the figures were taken. */
export const conditions = () => [
  `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${git('rev-parse', '--short', 'HEAD')}`,
  `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB memory, ${process.platform}, Node ${process.versions.node}`,
  `load at the start ${loadavg()[0].toFixed(1)}; client and server share the machine, over the loopback`,
];

export const asMarkdown = (facts, rows) => [
  ...facts.map((fact) => `- ${fact}`),
  '',
  '| | Value | Range | Goal | |',
  '| --- | --- | --- | --- | --- |',
  ...rows.map(({ label, value, spread, goal, kept }) => `| ${label} | ${value} | ${spread} | ${goal} | ${kept} |`),
].join('\n');

export const asLine = ({ label, value, spread, goal, kept }) => `  ${label.padEnd(52)} ${value.padStart(9)}   ${spread.padEnd(24)} ${goal.padEnd(10)} ${kept}`;
