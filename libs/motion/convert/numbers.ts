import type { MotionNode } from './json.js';
import { childrenOf, countAttr, textAttr } from './walk.js';

/** "1." or "1)" or nothing, as the resolution wants it; `index` counts the points from 0. */
export function pointLabel(resolution: MotionNode, index: number): string {
  const numbering = textAttr(resolution, 'numbering') || 'decimal';
  if (numbering === 'none') return '';
  return `${countAttr(resolution, 'startAt', 1) + index}${numbering === 'paren' ? ')' : '.'}`;
}

/** a) to z), then aa), ab) and so on. */
export function letterLabel(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? `${letter})` : `${letterLabel(Math.floor(index / 26) - 1).slice(0, -1)}${letter})`;
}

/** The points of a resolution with their labels, in order. */
export const numberedPoints = (resolution: MotionNode): { label: string; point: MotionNode }[] =>
  childrenOf(resolution)
    .filter((child) => child.type === 'point')
    .map((point, index) => ({ label: pointLabel(resolution, index), point }));

/** What stands before an item of a list; null for what is not numbered. `index` counts the numbered ones from 0. */
export function itemLabel(list: MotionNode, item: MotionNode, index: number): string | null {
  if (item.type === 'point') return pointLabel(list, index);
  if (item.type === 'subPoint') return letterLabel(index);
  if (item.type !== 'listItem') return null;
  return list.type === 'orderedList' ? `${countAttr(list, 'start', 1) + index}.` : '–';
}

/** "Beschlusspunkt 2"; a point that is gone says so. */
export const pointRefLabel = (attrs: Readonly<Record<string, unknown>>): string =>
  typeof attrs.number === 'number' && attrs.number > 0 ? `Beschlusspunkt ${attrs.number}` : 'Beschlusspunkt (gelöscht)';

/** The caption of a point's reasoning: its own words, or "Zu Beschlusspunkt n:". */
export const pointReasoningLabel = (attrs: Readonly<Record<string, unknown>>): string =>
  String(attrs.label || `Zu Beschlusspunkt ${String(attrs.point)}:`);
