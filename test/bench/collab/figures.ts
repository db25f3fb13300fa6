/** Name of a figure to its value in one round. */
export type Figures = Readonly<Record<string, number>>;

export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

const shown = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 0 : 1);
};

/** "1.2 (1.1–1.4)": the median of all rounds, least and most. */
export function spread(samples: readonly number[]): string {
  if (samples.length === 0) return '–';
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  return samples.length === 1 ? shown(median(samples)) : `${shown(median(samples))} (${shown(least)}–${shown(most)})`;
}
