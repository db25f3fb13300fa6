import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { hostRoutes, systemRoutes } from '#contracts';
import { Installation } from '#features/account';
import { AppError, Clock } from '#kernel';
import { GlobalDb, Jobs } from '#persistence';
import { DocumentConverter } from '#ports';
import { ScannerWatch } from './scanner-watch.js';

type Figures = z.input<typeof hostRoutes.overview.result>['health'];
type Health = z.input<typeof systemRoutes.health.result>;

/** How the house is doing. */
@Injectable()
export class HealthService {
  private readonly startedAt: Date;

  constructor(
    private readonly db: GlobalDb,
    private readonly jobs: Jobs,
    private readonly installation: Installation,
    private readonly clock: Clock,
    private readonly scanner: ScannerWatch,
    private readonly converter: DocumentConverter,
  ) {
    this.startedAt = clock.now();
  }

  async figures(): Promise<Figures> {
    const before = performance.now();
    await this.db.query('select 1');
    const databaseMs = Math.round((performance.now() - before) * 10) / 10;
    const { waiting, failed, mail } = await this.jobs.counts();
    return {
      databaseMs,
      jobsWaiting: waiting,
      jobsFailed: failed,
      mailWaiting: mail,
      virusScan: await this.scanner.state(),
      officeViews: this.converter.available,
      version: this.installation.version,
      startedAt: this.startedAt.toISOString(),
    };
  }

  /** For a load balancer and the client's banner: true even while the database is away. */
  async brief(): Promise<Health> {
    const at = this.clock.now().toISOString();
    try {
      await this.db.query('select 1');
      return { status: 'ok', at };
    } catch (error) {
      if (error instanceof AppError && error.code === 'database_down') return { status: 'database_down', at };
      throw error;
    }
  }
}
