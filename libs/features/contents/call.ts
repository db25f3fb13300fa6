import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { GlobalDb, Jobs } from '#persistence';
import { readContents } from './content.jobs.js';

/** So long whatever arrives in a fraction belongs to the call before it. */
const pauseMs = 300;

/**
 * Calls the readers to a fraction. Many files that arrive at once need one call and not one each. Called after the commit:
 * what waits stands in the database by then, and a call that is lost with its process is made up for by whoever looks
 * round next.
 */
@Injectable()
export class Call {
  private readonly calling = new Set<string>();
  private readonly again = new Set<string>();

  constructor(
    private readonly global: GlobalDb,
    private readonly jobs: Jobs,
  ) {}

  /** Returns at once. */
  ring(fractionId: string): void {
    if (this.calling.has(fractionId)) {
      this.again.add(fractionId);
      return;
    }
    this.calling.add(fractionId);
    void this.say(fractionId);
  }

  private async say(fractionId: string): Promise<void> {
    // A database that is down loses the call and not what waits.
    await this.jobs.send(this.global.manager, readContents, { fractionId }).catch(() => undefined);
    await pause(pauseMs, undefined, { ref: false });
    this.calling.delete(fractionId);
    if (this.again.delete(fractionId)) this.ring(fractionId);
  }
}
