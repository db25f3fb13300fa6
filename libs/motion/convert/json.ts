/** A motion as JSON: what is stored as a version, hashed, compared, printed and imported. */
export interface MotionMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface MotionNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly MotionNode[];
  readonly marks?: readonly MotionMark[];
  readonly text?: string;
}

export interface MotionDocument extends MotionNode {
  readonly type: 'doc';
  readonly content: readonly MotionNode[];
}

/** Where reading stops to follow the nesting and keeps only the text; protects the stack. */
const DEEPEST = 128;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** For what the schema itself wrote, and is therefore known to be valid below the top. */
export const isDocument = (value: unknown): value is MotionDocument => isRecord(value) && value.type === 'doc' && Array.isArray(value.content);

/** Reads any value as a node, or null. Keeps unknown types and attributes: `repair` judges them. */
export function parseNode(value: unknown, depth = 0): MotionNode | null {
  if (!isRecord(value) || typeof value.type !== 'string') return null;
  const { type } = value;
  if (type === 'text') return typeof value.text === 'string' ? { type, text: value.text, marks: parseMarks(value.marks) } : null;
  const children = listOf(value.content);
  const content = depth < DEEPEST ? children.map((child) => parseNode(child, depth + 1)).filter(isNode) : [textNode(deepText(children))];
  return { type, attrs: isRecord(value.attrs) ? value.attrs : {}, content };
}

const isNode = (node: MotionNode | null): node is MotionNode => node !== null;

const parseMarks = (value: unknown): MotionMark[] =>
  listOf(value).flatMap((mark) =>
    isRecord(mark) && typeof mark.type === 'string' ? [{ type: mark.type, attrs: isRecord(mark.attrs) ? mark.attrs : {} }] : [],
  );

/** The text of values nested beyond measure, gathered without recursion. */
function deepText(values: readonly unknown[]): string {
  const found: string[] = [];
  const waiting = [...values].reverse();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!isRecord(next)) continue;
    if (typeof next.text === 'string') found.push(next.text);
    waiting.push(...[...listOf(next.content)].reverse());
  }
  return found.join(' ');
}

const textNode = (text: string): MotionNode => ({ type: 'text', text, marks: [] });
