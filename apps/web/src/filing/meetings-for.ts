import type { everydayRoutes, MotionView, Result } from '#contracts';

type Meeting = Pick<Result<typeof everydayRoutes.meetings>['meetings'][number], 'id' | 'bodyId' | 'name' | 'start'>;

/** The coming meetings of the chosen body, and the chosen one even if it is over. */
export const meetingsFor = (motion: Pick<MotionView, 'bodyId' | 'meeting'>, meetings: readonly Meeting[]): Pick<Meeting, 'id' | 'name' | 'start'>[] => {
  const own = meetings.filter(({ bodyId }) => bodyId === motion.bodyId);
  const { meeting } = motion;
  return meeting === null || own.some(({ id }) => id === meeting.id) ? own : [meeting, ...own];
};
