/** Cuts bytes that arrive in any pieces into pieces of one size. */
export class Cutter {
  private waiting: Uint8Array[] = [];
  private held = 0;

  constructor(private readonly size: number) {}

  /** The pieces that are whole now. */
  add(arrived: Uint8Array): Buffer[] {
    const whole: Buffer[] = [];
    let bytes = arrived;
    while (this.held + bytes.length >= this.size) {
      const missing = this.size - this.held;
      this.waiting.push(bytes.subarray(0, missing));
      whole.push(this.rest());
      bytes = bytes.subarray(missing);
    }
    if (bytes.length > 0) this.waiting.push(bytes);
    this.held += bytes.length;
    return whole;
  }

  /** What is left, shorter than one piece. */
  rest(): Buffer {
    const rest = Buffer.concat(this.waiting);
    this.waiting = [];
    this.held = 0;
    return rest;
  }
}
