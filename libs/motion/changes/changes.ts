import { Slice, type Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { sha256 } from './digest.js';
import { isDocument, type MotionDocument } from '../convert/json.js';
import { repair } from '../convert/repair.js';
import { motionSchema } from '../schema/extensions.js';
import type { Change, Difference, Span } from './change.js';
import { differences } from './differences.js';

/** How many characters around a change tell it from others like it: few, so that a change beside it may be decided meanwhile. */
const aroundChars = 16;

/** What a proposed text changes in a text, from top to bottom. */
export const changesBetween = (base: MotionDocument, proposed: MotionDocument): Change[] => changesOf(asNode(base), asNode(proposed));

/** The same for texts that are open in an editor. */
export const changesOf = (base: Node, proposed: Node): Change[] => identified(base, proposed, differences(base, proposed));

/** The base with this one change carried out. */
export const withChange = (base: MotionDocument, proposed: MotionDocument, change: Change): MotionDocument =>
  carried(asNode(base), change.a, asNode(proposed), change.b, change.frame);

/** The proposed text without this one change. */
export const withoutChange = (base: MotionDocument, proposed: MotionDocument, change: Change): MotionDocument =>
  carried(asNode(proposed), change.b, asNode(base), change.a, change.frame);

/** The proposed text with neither what was there nor what it proposes; of a change without other words, the text as it is. */
export function withoutEither(proposed: MotionDocument, { b, kind, frame }: Change): MotionDocument {
  if (frame || kind === 'changed') return proposed;
  const node = asNode(proposed);
  return carried(node, b, node, { from: b.from, to: b.from }, false);
}

/** It changes words of a line, or takes something away; it brings no paragraph or point of its own in which somebody could be writing. */
export const keepsBlocks = (proposed: MotionDocument, { b, frame }: Change): boolean =>
  frame || b.from === b.to || asNode(proposed).resolve(b.from).parent.inlineContent;

/** `into` with what stands at `source` in `from`, instead of what stands at `target`. */
function carried(into: Node, target: Span, from: Node, source: Span, frame: boolean): MotionDocument {
  const transform = new Transform(into);
  const other = from.nodeAt(source.from);
  if (frame && other) transform.setNodeMarkup(target.from, other.type, other.attrs, other.marks);
  else transform.replace(target.from, target.to, from.slice(source.from, source.to).size === 0 ? Slice.empty : from.slice(source.from, source.to));
  const valid: unknown = transform.doc.toJSON();
  if (!isDocument(valid)) throw new Error('The schema wrote no document');
  return repair(valid);
}

/**
 * Gives each difference its name. Those that cannot be told apart are counted, and say of how many: once one of them is
 * decided, the names of the others are new, so that nobody decides the second by a click meant for the first.
 */
function identified(base: Node, proposed: Node, all: readonly Difference[]): Change[] {
  const marks = all.map((each) => sha256(JSON.stringify(fingerprint(base, proposed, each))).slice(0, 16));
  const totals = new Map<string, number>();
  for (const mark of marks) totals.set(mark, (totals.get(mark) ?? 0) + 1);
  const seen = new Map<string, number>();
  return all.map((each, index) => {
    const mark = marks[index] ?? '';
    const place = seen.get(mark) ?? 0;
    seen.set(mark, place + 1);
    return { ...each, id: `${mark}-${place}.${totals.get(mark) ?? 1}` };
  });
}

function fingerprint(base: Node, proposed: Node, { kind, a, b, frame }: Difference): unknown[] {
  const place = base.resolve(a.from);
  const before = base.textBetween(Math.max(place.start(), a.from - aroundChars), a.from, '\n');
  const after = base.textBetween(a.to, Math.min(place.end(), a.to + aroundChars), '\n');
  const content = frame ? [base.nodeAt(a.from)?.attrs, proposed.nodeAt(b.from)?.attrs] : [base.slice(a.from, a.to), proposed.slice(b.from, b.to)];
  return [kind, before, after, place.parent.type.name, content];
}

const asNode = (document: MotionDocument): Node => motionSchema.nodeFromJSON(document);
