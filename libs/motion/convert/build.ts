import type { MotionMark, MotionNode } from './json.js';

/** Small words to write documents with; used by templates and the import. */
export const text = (value: string, ...marks: readonly MotionMark[]): MotionNode[] =>
  value === '' ? [] : [{ type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) }];

export const node = (type: string, content: readonly MotionNode[] = [], attrs: Record<string, unknown> = {}): MotionNode => ({
  type,
  attrs,
  content,
});

export const paragraph = (...inline: readonly MotionNode[]): MotionNode => node('paragraph', inline);

export const point = (...content: readonly MotionNode[]): MotionNode => node('point', content);
