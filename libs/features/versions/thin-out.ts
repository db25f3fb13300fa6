import type { FractionDb } from '#persistence';

/** From this age on (days) only the last automatic version of each hour, day or week stays. */
const ages = [
  { days: 2, unit: 'hour' },
  { days: 14, unit: 'day' },
  { days: 120, unit: 'week' },
] as const;

/** Old automatic versions get fewer. Named ones and those of steps stay for as long as their motion does. */
export async function thinOut(db: Pick<FractionDb, 'query'>, motionId: string, now: Date): Promise<void> {
  for (const { days, unit } of ages) {
    await db.query(
      `delete from text_version v where v.motion_id = $1 and v.kind = 'automatic' and v.at < $2 and exists (
         select 1 from text_version later where later.motion_id = v.motion_id and later.kind = 'automatic' and later.position > v.position
           and later.at < $2 and date_trunc($3, later.at, 'Europe/Berlin') = date_trunc($3, v.at, 'Europe/Berlin'))`,
      [motionId, new Date(now.getTime() - days * 86_400_000), unit],
    );
  }
}
