import { setImmediate as turn } from 'node:timers/promises';
import { together } from './together.js';

describe('statements that are sent together', () => {
  it('answer in their order', async () => {
    const late = turn().then(() => 'late' as const);
    expect(await together(late, Promise.resolve(1))).toEqual(['late', 1]);
  });

  it('have all ended when one that failed is told, and the first in their order is told', async () => {
    let ended = false;
    const [slow, second] = [turn().then(() => Promise.reject(new Error('first'))), Promise.reject(new Error('second'))];
    const rest = turn().then(turn).then(() => (ended = true));
    await expect(together(slow, second, rest)).rejects.toThrow('first');
    expect(ended).toBe(true);
  });
});
