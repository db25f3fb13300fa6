/** Gathers text up to a limit, so that no file makes it grow without end. */
export class Gathered {
  private readonly parts: string[] = [];
  private length = 0;

  constructor(private readonly most: number) {}

  get isFull(): boolean {
    return this.length >= this.most;
  }

  add(part: string): void {
    if (this.isFull) return;
    const fitting = part.slice(0, this.most - this.length);
    this.parts.push(fitting);
    this.length += fitting.length;
  }

  raw(): string {
    return this.parts.join('');
  }

  /** Without what a database refuses or nobody reads. */
  text(): string {
    return this.raw()
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[\0-\x08\x0b\x0e-\x1f]/g, '')
      .replace(/[ \t\u00a0]+/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      .replace(/^[\n ]+|[\s]+$/g, '');
  }
}
