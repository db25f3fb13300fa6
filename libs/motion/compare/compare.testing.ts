import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MotionDocument } from '#motion';
import { defaultTemplate } from '../templates/template.js';
import { importMotion } from '../import/import-motion.js';
import type { ComparedBlock, Comparison } from './compare.js';
import type { SegmentKind } from './segments.js';

const source = readFileSync(join(__dirname, '../../../test/samples/antrag-schulwege.md'), 'utf8');

/** The sample motion on safe ways to school, with some of its words replaced. */
export async function schulwege(...replaced: readonly (readonly [string, string])[]): Promise<MotionDocument> {
  const changed = replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The sample does not say "${from}"`);
    return text.replace(from, to);
  }, source);
  const { document } = await importMotion({ format: 'markdown', bytes: Buffer.from(changed), template: defaultTemplate, kind: undefined });
  return document;
}

const brackets: Readonly<Record<SegmentKind, readonly [string, string]>> = {
  same: ['', ''],
  inserted: ['{+', '+}'],
  deleted: ['[-', '-]'],
  formatted: ['<', '>'],
};

/** "vor [-einzelnen-]{+allen+} Schulen", with the number before it. */
export const written = ({ segments, after, before }: ComparedBlock): string => {
  const text = segments.map(({ kind, text: words }) => brackets[kind][0] + words + brackets[kind][1]).join('');
  return [(after ?? before)?.label ?? '', text].filter(Boolean).join(' ');
};

/** Every line that is not the same, with what happened to it. */
export const differences = ({ blocks }: Comparison): string[] =>
  blocks.filter(({ kind }) => kind !== 'same').map((block) => `${block.kind}: ${written(block)}`);
