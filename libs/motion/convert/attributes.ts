import { headingLevels } from '../schema/blocks.js';
import { isFileId } from '../schema/image.js';
import { isPointId } from '../schema/point-ref.js';
import { isSafeHref } from '../schema/links.js';
import { numberings } from '../schema/resolution.js';
import { cleanText } from './clean-text.js';

type Check = (value: unknown) => unknown;

const oneOf =
  (allowed: readonly unknown[], fallback: unknown): Check =>
  (value) =>
    allowed.includes(value) ? value : fallback;

const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) ? Math.min(Math.max(value, least), most) : least;

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What an attribute may be; attributes not named here follow the type of their default. */
const rules: Readonly<Record<string, Check>> = {
  'letterhead.date': (value) => (isDay(value) ? value : ''),
  'resolution.numbering': oneOf(numberings, 'decimal'),
  'resolution.startAt': between(1, 999),
  'pointReasoning.point': between(1, 999),
  'point.id': (value) => (isPointId(value) ? value : null),
  'pointReasoning.target': (value) => (isPointId(value) ? value : null),
  'pointRef.point': (value) => (isPointId(value) ? value : ''),
  'pointRef.number': between(0, 999),
  'heading.level': between(headingLevels[0], headingLevels[headingLevels.length - 1] ?? headingLevels[0]),
  'orderedList.start': between(1, 9999),
  'orderedList.type': () => null,
  'tableCell.colwidth': () => null,
  'tableHeader.colwidth': () => null,
  'tableCell.align': oneOf(['left', 'center', 'right'], null),
  'tableHeader.align': oneOf(['left', 'center', 'right'], null),
  'tableCell.colspan': between(1, 50),
  'tableHeader.colspan': between(1, 50),
  'tableCell.rowspan': between(1, 200),
  'tableHeader.rowspan': between(1, 200),
  'image.fileId': (value) => (isFileId(value) ? value : ''),
  'link.href': (value) => (isSafeHref(value) ? value : null),
};

/** One attribute as the schema wants it: the given value where it is allowed, else the nearest allowed one. */
export function checkedAttribute(owner: string, name: string, fallback: unknown, value: unknown): unknown {
  const rule = rules[`${owner}.${name}`];
  if (rule) return rule(value);
  if (typeof fallback === 'string' && typeof value === 'string') return cleanText(value);
  return typeof value === typeof fallback ? value : fallback;
}
