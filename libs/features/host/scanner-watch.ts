import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { z } from 'zod';
import type { hostRoutes } from '#contracts';
import { Clock } from '#kernel';
import { VirusScanner } from '#ports';

type Scan = z.input<typeof hostRoutes.overview.result>['health']['virusScan'];

const everyMs = 60_000;

/** Whether the virus scanner answers, asked again every minute, so that the town's IT learns not only that it is silent but since when. */
@Injectable()
export class ScannerWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private silentSince: Date | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly scanner: VirusScanner,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.scanner.active) return;
    this.timer = setInterval(() => void this.look(), everyMs).unref();
    void this.look();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** As it is at this moment. */
  async state(): Promise<Scan> {
    if (!this.scanner.active) return { state: 'off', since: null };
    await this.look();
    return this.silentSince === null ? { state: 'answers', since: null } : { state: 'silent', since: this.silentSince.toISOString() };
  }

  private async look(): Promise<void> {
    const asked = this.clock.now();
    this.silentSince = (await this.scanner.answers()) ? null : (this.silentSince ?? asked);
  }
}
