import { line, quantile } from '../figures.mjs';

const shown = (value) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const range = (samples) => `${shown(Math.min(...samples))}–${shown(Math.max(...samples))}`;
const written = (samples, unit) => `${shown(quantile(samples, 0.5))} ${unit} (${range(samples)})`;

/**
 * A rate beside that of the straight way; what counts is the share of the medians.
 * @param {{ name: string, unit: string, samples: number[], straight: number[], atLeast?: number }} figure
 */
export function besideStraight({ name, unit, samples, straight, atLeast }) {
  const share = quantile(samples, 0.5) / quantile(straight, 0.5);
  return {
    label: name,
    value: written(samples, unit),
    straight: written(straight, unit),
    share: `${Math.round(share * 100)} %`,
    goal: atLeast === undefined ? '–' : `≥ ${atLeast * 100} %`,
    kept: atLeast === undefined ? '' : share >= atLeast ? 'kept' : 'MISSED',
  };
}

/** A value for itself, by `line`. */
export function alone(figure) {
  const { label, goal, kept } = line(figure);
  const { samples, unit, share = 0.5 } = figure;
  const value = `${shown(quantile(samples, share))} ${unit}${samples.length > 1 ? ` (${range(samples)}; ${samples.length})` : ''}`;
  return { label, value, straight: '', share: '', goal, kept };
}

export const asMarkdown = (facts, rows) => [
  `${facts.join('; ')}.`,
  '',
  '| | This house | Straight to S3 | Share | Goal | |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows.map(({ label, value, straight, share, goal, kept }) => `| ${label} | ${value} | ${straight} | ${share} | ${goal} | ${kept} |`),
].join('\n');

export const asText = ({ label, value, straight, share, goal, kept }) =>
  `  ${label.padEnd(58)} ${value.padEnd(30)} ${straight.padEnd(28)} ${share.padEnd(6)} ${goal.padEnd(9)} ${kept}`;
