import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

export interface Specimen {
  readonly name: string;
  readonly kind: 'frame' | 'update' | 'awareness';
  /** What must come of it. */
  readonly verdict: string;
  readonly bytes: Uint8Array;
}

const folder = resolve('test/fuzz/corpus');

/** One file each, named by what it is: `update garbage # why`, then the bytes in hexadecimal, `(xx)*n` for a repetition. */
export const specimens: readonly Specimen[] = readdirSync(folder).map((file) => {
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').split('\n');
  const [kind, verdict = ''] = head.split(' ');
  if (kind !== 'frame' && kind !== 'update' && kind !== 'awareness') throw new Error(`${file} is neither frame, update nor awareness`);
  const digits = lines.map((line) => line.replace(/^\(([0-9a-f]+)\)\*(\d+)$/, (_, part: string, times: string) => part.repeat(Number(times))));
  return { name: basename(file, '.txt'), kind, verdict, bytes: new Uint8Array(Buffer.from(digits.join(''), 'hex')) };
});
