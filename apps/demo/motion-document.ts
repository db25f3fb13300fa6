import type { MotionKind } from '#contracts';
import { childrenOf, node, paragraph, point, repair, template, text, textAttr, type Beginning, type FractionTemplate, type MotionDocument, type MotionNode } from '#motion';
import type { BlockText, MotionText, PointText } from './motion-text.js';

export interface Setting {
  readonly kind: MotionKind;
  readonly template: FractionTemplate;
  readonly beginning: Beginning;
  /** The id of a file by its name. */
  readonly fileId: (name: string) => string;
}

type FileId = Setting['fileId'];

/** The fraction's template of this kind, filled with the words of the motion. */
export function documentOf(words: MotionText, { kind, template: own, beginning, fileId }: Setting): MotionDocument {
  const blank = template(kind, own, { ...beginning, title: words.title, signatories: words.signatories });
  return repair({ type: 'doc', content: blank.content.flatMap((part) => filled(part, words, fileId)) });
}

function filled(part: MotionNode, words: MotionText, fileId: FileId): MotionNode[] {
  if (part.type === 'resolution') {
    const formula = childrenOf(part).filter((child) => child.type === 'formula');
    return [{ ...part, content: [...formula, ...words.points.map(pointOf)] }];
  }
  if (part.type === 'reasoning') return [{ ...part, content: words.reasoning.map((each) => reason(each, fileId)) }];
  if (part.type !== 'section') return [part];
  const said = words.sections?.[textAttr(part, 'heading')];
  return said ? [{ ...part, content: said.map((each) => block(each, fileId)) }] : [];
}

const line = (words: string): MotionNode => paragraph(...text(words));

function pointOf(words: PointText): MotionNode {
  if (typeof words === 'string') return point(line(words));
  const subPoints = words.subPoints.map((each) => node('subPoint', [line(each)]));
  return point(line(words.point), node('subPoints', subPoints));
}

const reason = (said: MotionText['reasoning'][number], fileId: FileId): MotionNode =>
  typeof said === 'object' && 'to' in said
    ? node('pointReasoning', said.says.map((each) => block(each, fileId)), { point: said.to })
    : block(said, fileId);

function block(said: BlockText, fileId: FileId): MotionNode {
  if (typeof said === 'string') return line(said);
  if ('list' in said) return node('bulletList', said.list.map((each) => node('listItem', [line(each)])));
  if ('table' in said) return node('table', said.table.map((cells, index) => row(index === 0 ? 'tableHeader' : 'tableCell', cells)));
  return node('image', [], { fileId: fileId(said.image), alt: said.alt });
}

const row = (type: string, cells: readonly string[]): MotionNode => node('tableRow', cells.map((words) => node(type, [line(words)])));
