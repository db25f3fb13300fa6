import { node, paragraph, point, text } from '../convert/build.js';
import type { MotionDocument } from '../convert/json.js';
import { repair } from '../convert/repair.js';
import { childrenOf } from '../convert/walk.js';

/** The amendment with these sentences as its resolution's points, in place of those it has. */
export const withPoints = (document: MotionDocument, sentences: readonly string[]): MotionDocument =>
  repair({
    ...document,
    content: document.content.map((part) => {
      if (part.type !== 'resolution') return part;
      const kept = childrenOf(part).filter(({ type }) => type !== 'point');
      return node('resolution', [...kept, ...sentences.map((words) => point(paragraph(...text(words))))], { ...part.attrs });
    }),
  });
