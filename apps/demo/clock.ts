import { AsyncLocalStorage } from 'node:async_hooks';
import { SystemClock } from '#kernel';

/** Tells the time, except inside `at`: there it stands still, so that the practice room has a past. */
export class StoryClock extends SystemClock {
  private readonly moment = new AsyncLocalStorage<Date>();

  override now(): Date {
    return this.moment.getStore() ?? super.now();
  }

  at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.moment.run(moment, work);
  }
}
