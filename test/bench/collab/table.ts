import type { Contestant } from './contestant.js';
import { median, spread, type Figures } from './figures.js';
import type { Workload } from './workloads.js';

/** All rounds of one workload: figures by the name of the server. */
export type Rounds = ReadonlyMap<string, readonly Figures[]>;

/** One table of a workload in Markdown. A missed goal is marked at our own figure. */
export function table({ title, goals = {} }: Workload, rounds: Rounds, contestants: readonly Contestant[]): string {
  const shown = contestants.filter(({ name }) => rounds.has(name));
  const names = new Set([...rounds.values()].flatMap((all) => all.flatMap((figures) => Object.keys(figures))));
  const lines = [...names].map((figure) => {
    const cells = shown.map(({ name }) => spread(samples(rounds, name, figure)));
    return `| ${[figure, ...cells, verdict(goals[figure], samples(rounds, shown[0]?.name ?? '', figure))].join(' | ')} |`;
  });
  const head = ['', ...shown.map(({ name }) => name), 'goal'];
  return [`**${title}**`, '', `| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines].join('\n');
}

function samples(rounds: Rounds, name: string, figure: string): number[] {
  return (rounds.get(name) ?? []).flatMap((figures) => figures[figure] ?? []).filter(Number.isFinite);
}

function verdict(goal: { most?: number; least?: number } | undefined, ours: readonly number[]): string {
  if (goal === undefined) return '';
  const value = median(ours);
  const kept = value <= (goal.most ?? Infinity) && value >= (goal.least ?? -Infinity);
  const said = goal.most === undefined ? `≥ ${goal.least?.toLocaleString('en')}` : `≤ ${goal.most.toLocaleString('en')}`;
  return `${said}, ${kept ? 'kept' : 'MISSED'}`;
}
