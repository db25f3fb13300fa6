import type { VersionHead } from '#contracts';
import { grouped } from './names.js';

const head = (kind: VersionHead['kind'], ref: string): VersionHead => ({
  ref, kind, name: null, at: '2026-11-20T10:00:00Z', by: null, writers: [], adopted: null, sha256: 'a'.repeat(64),
});

describe('the list of versions', () => {
  it('folds three and more in a row that nobody named', () => {
    const items = [head('automatic', '1'), head('automatic', '2'), head('named', '3'), head('automatic', '4'), head('automatic', '5'), head('automatic', '6')];
    expect(grouped(items).map((group) => ('ref' in group ? group.ref : group.map(({ ref }) => ref)))).toEqual(['1', '2', '3', ['4', '5', '6']]);
  });
});
