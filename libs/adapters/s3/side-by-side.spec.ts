import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { parts } from './parts.js';
import { sideBySide } from './side-by-side.js';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let n = 0; n < count; n += 1) yield n;
}

describe('parts on their way to a store', () => {
  it('go side by side, never more than agreed, and are told in their order', async () => {
    let [now, most] = [0, 0];
    const results = await sideBySide(numbers(9), 2, async (part) => {
      most = Math.max(most, (now += 1));
      for (let turns = part % 3; turns >= 0; turns -= 1) await turn();
      now -= 1;
      return part;
    });
    expect([results, most]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8], 2]);
  });

  it('have ended, all of them, when one that failed is told', async () => {
    const ended: number[] = [];
    const act = async (part: number): Promise<void> => {
      if (part === 1) throw new Error('refused');
      await turn();
      ended.push(part);
    };
    await expect(sideBySide(numbers(9), 3, act)).rejects.toThrow('refused');
    expect(ended).toEqual([0, 2, 3]);
  });

  it.each([
    [0, ['']],
    [4, ['abcd']],
    [8, ['abcd', 'efgh']],
    [9, ['abcd', 'efgh', 'i']],
  ])('are cut to one size from any pieces (%i bytes)', async (size, expected) => {
    const whole = Buffer.from('abcdefghi').subarray(0, size);
    const body = Readable.from([whole.subarray(0, 3), whole.subarray(3, 4), whole.subarray(4)].filter((piece) => piece.length > 0));
    const cut: string[] = [];
    for await (const part of parts(body, size, 4)) cut.push(part.toString());
    expect(cut).toEqual(expected);
  });

  it.each([7, 10])('are refused when other than the announced bytes come (%i)', async (size) => {
    const cut = async () => {
      for await (const _ of parts(Readable.from([Buffer.from('abcdefgh'), Buffer.from('i')]), size, 4));
    };
    await expect(cut()).rejects.toThrow('upload_incomplete');
  });
});
