import { z } from 'zod';

/** A node of the motion as the template reads it: every field is there. */
export interface PdfNode {
  readonly type: string;
  readonly text: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly marks: readonly { readonly type: string; readonly attrs: Readonly<Record<string, unknown>> }[];
  readonly content: readonly PdfNode[];
}

const attrs = z.record(z.string(), z.unknown()).default({});

const node: z.ZodType<PdfNode> = z.object({
  type: z.string(),
  text: z.string().default(''),
  attrs,
  marks: z.array(z.object({ type: z.string(), attrs })).default([]),
  get content() {
    return z.array(node).default([]);
  },
});

/** The parts of a motion; throws when the JSON is no motion. */
export const parseParts = (document: unknown): readonly PdfNode[] => node.parse(document).content;

export const textOf = (from: PdfNode): string => from.text + from.content.map(textOf).join('');

export const count = (from: PdfNode, name: string, fallback: number): number => {
  const value = from.attrs[name];
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : fallback;
};

export const words = (from: PdfNode | undefined, name: string): string => {
  const value = from?.attrs[name];
  return typeof value === 'string' ? value : '';
};
