import { Rate } from './rate.js';

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/**
 * How long a socket may keep the process busy. The clock is cheap to ask and unjust: on a machine that has other things to
 * do, time passes in which nobody worked. Who is over by the clock is measured by the processor from then on.
 */
export class Labour {
  private readonly byClock: Rate;
  private byProcessor: Rate | null = null;

  /** `busyMsPerSecond`: milliseconds of work in a second; bursts of four times as much pass. */
  constructor(private readonly busyMsPerSecond: number) {
    this.byClock = new Rate(busyMsPerSecond);
  }

  /** Does this work; false: it was too much, together with what was done before. */
  spend(work: () => void): boolean {
    const [begun, before] = [performance.now(), this.byProcessor === null ? 0 : cpuMs()];
    work();
    const passed = performance.now() - begun;
    if (this.byProcessor !== null) return this.byProcessor.take(Math.min(passed, cpuMs() - before));
    if (!this.byClock.take(passed)) this.byProcessor = new Rate(this.busyMsPerSecond);
    return true;
  }
}
