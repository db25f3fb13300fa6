import { Clock } from '#kernel';

/** A clock that stands where a test puts it. */
export class TestClock extends Clock {
  private ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  advance({ days = 0, hours = 0 }: { days?: number; hours?: number }): void {
    this.ahead += (days * 24 + hours) * 3_600_000;
  }
}
