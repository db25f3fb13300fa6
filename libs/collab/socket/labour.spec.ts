import { Labour } from './labour.js';

/** Time passes and nobody works, as on a machine that is busy with something else. */
const wait = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

const work = (ms: number): void => {
  const { user, system } = process.cpuUsage();
  for (let done = 0; done < ms * 1_000; ) {
    const now = process.cpuUsage({ user, system });
    done = now.user + now.system;
  }
};

describe('the work a socket makes', () => {
  it('is too much when it goes on', () => {
    const labour = new Labour(5);
    const verdicts = Array.from({ length: 4 }, () => labour.spend(() => work(30)));
    expect([verdicts[0], verdicts.at(-1)]).toEqual([true, false]);
  });

  it('is not what passed while the machine did something else', () => {
    const labour = new Labour(5);
    expect(Array.from({ length: 4 }, () => labour.spend(() => wait(30)))).toEqual([true, true, true, true]);
  });
});
