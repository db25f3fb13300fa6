import type { Writable } from 'node:stream';

/**
 * What is written in one breath, until whoever writes waits for something, leaves in one piece: a message to the system
 * costs as much of the processor as many a statement.
 */
export class Breath {
  private held = false;

  hold(stream: Writable): void {
    if (this.held) return;
    this.held = true;
    stream.cork();
    // Node comes to this when nothing is left that goes on without waiting.
    process.nextTick(() => {
      this.held = false;
      stream.uncork();
    });
  }
}
