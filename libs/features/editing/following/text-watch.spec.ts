import { SilentDoorbell, type DocumentRef } from '#collab';
import { until } from '../../../../test/support/until.js';
import { TextWatch } from './text-watch.js';

const document: DocumentRef = { fractionId: 'ratsfraktion', documentId: 'antrag' };

/** A watch over texts; `outcomes` says how often the telling fails first. */
function watch(failures: number) {
  const told: DocumentRef[] = [];
  const errors: unknown[] = [];
  const changed = (which: DocumentRef): Promise<void> => {
    if (errors.length < failures) return Promise.reject(new Error('deadlock detected'));
    told.push(which);
    return Promise.resolve();
  };
  const bell = new TextWatch(new SilentDoorbell(), { quietMs: 20, longestMs: 60 }, changed, (error) => errors.push(error));
  const write = (): void => bell.ring({ kind: 'moved', ...document, headSeq: 1 });
  return { bell, told, errors, write };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('what follows a text', () => {
  it('is told once when somebody wrote much and pauses', async () => {
    const { bell, told, write } = watch(0);
    write();
    write();
    await until(async () => told[0] ?? null);
    await pause(100);
    expect(told).toEqual([document]);
    await bell.close();
  });

  it('is told again when it failed, although nobody writes any more', async () => {
    const { bell, told, errors, write } = watch(2);
    write();
    await until(async () => told[0] ?? null);
    expect([told.length, errors.length]).toEqual([1, 2]);
    await bell.close();
  });

  it('is told nothing any more once the house closes', async () => {
    const { bell, errors, write } = watch(Infinity);
    write();
    await until(async () => errors[0] ?? null);
    await bell.close();
    const failed = errors.length;
    await pause(500);
    expect(errors).toHaveLength(failed);
  });
});
