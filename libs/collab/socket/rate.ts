/** A bucket that refills evenly: bursts of four seconds' worth pass, a steady flood does not. */
export class Rate {
  private left: number;
  private at = performance.now();

  constructor(private readonly perSecond: number) {
    this.left = this.burst;
  }

  /** False: too fast. */
  take(amount: number): boolean {
    const now = performance.now();
    this.left = Math.min(this.burst, this.left + ((now - this.at) / 1_000) * this.perSecond) - amount;
    this.at = now;
    return this.left >= 0;
  }

  private get burst(): number {
    return 4 * this.perSecond;
  }
}
