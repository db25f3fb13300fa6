import { z } from 'zod';

const hour = 3_600_000;
const day = 24 * hour;

const number = (fallback: number, most: number) => z.coerce.number().int().min(1).max(most).default(fallback);

/** How many former versions of a file are kept, and for how long how many of them. */
export const versionsConfig = z
  .object({
    VERSIONS_KEPT: number(100, 1000),
    VERSIONS_ALL_HOURS: number(1, 24 * 365),
    VERSIONS_HOURLY_DAYS: number(2, 365),
    VERSIONS_DAILY_DAYS: number(30, 3650),
  })
  .refine((given) => given.VERSIONS_ALL_HOURS <= given.VERSIONS_HOURLY_DAYS * 24, { path: ['VERSIONS_ALL_HOURS'], message: 'longer than VERSIONS_HOURLY_DAYS' })
  .refine((given) => given.VERSIONS_HOURLY_DAYS <= given.VERSIONS_DAILY_DAYS, { path: ['VERSIONS_HOURLY_DAYS'], message: 'longer than VERSIONS_DAILY_DAYS' });
export type VersionsConfig = z.output<typeof versionsConfig>;

interface Dated {
  readonly number: number;
  readonly madeAt: Date;
}

/** The older a version is, the fewer are kept beside it: first all, then one an hour, one a day, one a week. */
export class Thinning {
  private readonly steps: readonly { readonly olderThan: number; readonly apart: number }[];

  constructor(private readonly config: VersionsConfig) {
    this.steps = [
      { olderThan: config.VERSIONS_DAILY_DAYS * day, apart: 7 * day },
      { olderThan: config.VERSIONS_HOURLY_DAYS * day, apart: day },
      { olderThan: config.VERSIONS_ALL_HOURS * hour, apart: hour },
    ];
  }

  /** The numbers of former versions, newest first, that need not be kept any longer. Of each span of time its last version stays. */
  superfluous(versions: readonly Dated[], now: Date): number[] {
    const stays = new Set<number>();
    const spans = new Set<string>();
    for (const { number: version, madeAt } of versions) {
      const age = now.getTime() - madeAt.getTime();
      const apart = this.steps.find((step) => age > step.olderThan)?.apart;
      const span = apart === undefined ? `each ${version}` : `${apart} ${Math.floor(madeAt.getTime() / apart)}`;
      if (spans.has(span) || stays.size >= this.config.VERSIONS_KEPT) continue;
      spans.add(span);
      stays.add(version);
    }
    return versions.filter((each) => !stays.has(each.number)).map((each) => each.number);
  }
}
