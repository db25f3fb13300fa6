import { Injectable } from '@nestjs/common';
import { motionKindWords, type MotionKind } from '#contracts';
import { Clock, townDay } from '#kernel';
import { FractionDb } from '#persistence';

/** The fraction's own numbers: one series per kind and year, e.g. "Antrag 01/2026". */
@Injectable()
export class Numbers {
  constructor(
    private readonly db: FractionDb,
    private readonly clock: Clock,
  ) {}

  /** The next number that nobody has taken by hand. The row of the series is locked until the transaction ends. */
  async next(kind: MotionKind): Promise<string> {
    const year = Number(townDay(this.clock.now()).slice(0, 4));
    for (;;) {
      const [series] = await this.db.query<{ last: number }>(
        `insert into motion_number_series as s (kind, year, last) values ($1, $2, 1)
         on conflict (fraction_id, kind, year) do update set last = s.last + 1 returning last`,
        [kind, year],
      );
      const number = `${motionKindWords.de[kind]} ${String(series?.last).padStart(2, '0')}/${year}`;
      const [taken] = await this.db.query('select 1 from motion where kind = $1 and number = $2 and deleted_at is null', [kind, number]);
      if (!taken) return number;
    }
  }
}
