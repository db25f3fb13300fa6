import fc from 'fast-check';
import { specimens } from './corpus.js';
import { properties } from './properties.js';
import { tryAwareness, tryFrame, tryUpdate } from './targets.js';

const judges = { frame: tryFrame, awareness: tryAwareness, update: (bytes: Uint8Array) => tryUpdate(bytes, []) };

describe('bytes from a stranger', () => {
  it.each(specimens.map(({ name, verdict, ...rest }) => [name, verdict, rest] as const))('%s: %s', (_, verdict, { kind, bytes }) => {
    expect(judges[kind](bytes)).toBe(verdict);
  });

  it.each(Object.entries(properties))('do not trouble %s, whatever they are', (_, property) => {
    fc.assert(property, { numRuns: 800 });
  });
});
