import { getSchema, type Extensions } from '@tiptap/core';
import { blocks } from './blocks.js';
import { PartGuard } from './guard.js';
import { Letterhead, MotionDoc, Title } from './head.js';
import { MotionImage } from './image.js';
import { Footnote } from './inline.js';
import { MotionKeys } from './keys.js';
import { MotionLink } from './links.js';
import { PointRef } from './point-ref.js';
import { PointReasoning, Reasoning, Section } from './reasoning.js';
import { Formula, Point, Resolution, SubPoint, SubPoints } from './resolution.js';
import { Signatories, Signatory } from './signatories.js';

export interface MotionExtensionOptions {
  /** Address of a file of this fraction, for images. Without it images have no source. */
  imageUrl?: (fileId: string) => string;
}

/** Everything a motion is made of. Add Collaboration and a caret to it; never another node or mark. */
export const motionExtensions = (options: MotionExtensionOptions = {}): Extensions => [
  MotionDoc,
  Letterhead,
  Title,
  Resolution,
  Formula,
  Point,
  SubPoints,
  SubPoint,
  Reasoning,
  PointReasoning,
  Section,
  Signatories,
  Signatory,
  ...blocks(),
  MotionLink,
  Footnote,
  PointRef,
  MotionImage.configure({ url: options.imageUrl ?? (() => '') }),
  PartGuard,
  MotionKeys,
];

export const motionSchema = getSchema(motionExtensions());
