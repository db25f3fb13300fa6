import { atMostEvery } from './ParagraphWatch.js';

describe('what may be said again', () => {
  it('only after the pause since it was last said', () => {
    let now = 0;
    const may = atMostEvery(10_000, () => now);
    const answers = [0, 9_999, 10_000, 15_000, 20_001].map((at) => ((now = at), may()));
    expect(answers).toEqual([true, false, true, false, true]);
  });
});
