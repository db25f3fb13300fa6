import { countAttribute, textAttribute } from './attributes.js';
import { container, part } from './part.js';
import { pointIdAttribute } from './point-ref.js';

/** How the points are numbered: `1.`, `1)` or not at all. Numbers are computed, never typed. */
export const numberings = ['decimal', 'paren', 'none'] as const;
export type Numbering = (typeof numberings)[number];

/**
 * The part that is voted on: a formula, numbered points, and free blocks between them. `startAt` is the number of the
 * first point; amendments continue the numbering of the motion they change.
 */
export const Resolution = part(
  'resolution',
  {
    content: '(point | block | formula)*',
    addAttributes: () => ({ numbering: textAttribute('numbering', 'decimal'), startAt: countAttribute('startAt', 1) }),
  },
  (attrs) => ({ style: `counter-reset: point ${Number(attrs.startAt) - 1}` }),
);

/** The introductory sentence, e.g. "Die Stadtvertretung möge beschließen:". */
export const Formula = container('formula', 'p', 'inline*');

export const Point = container('point', 'div', '(block | subPoints)*', { addAttributes: () => ({ id: pointIdAttribute('id') }) });

/** Sub-points carry letters: a), b), c). */
export const SubPoints = container('subPoints', 'ol', 'subPoint*', { defining: false });

export const SubPoint = container('subPoint', 'li', 'block*');
