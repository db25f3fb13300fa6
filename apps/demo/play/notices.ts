import { NotificationsService } from '#features/notifications';
import { fractions, type DemoFractionKey } from '../people.js';
import type { Moment } from '../days.js';
import type { Entry } from './diary.js';
import type { Stage } from './stage.js';

/** When everybody last looked at the notices. */
const lastLook: Moment = [-3, '20:00'];
const keys: readonly DemoFractionKey[] = ['ratsfraktion', 'buergerliste', 'freie'];

export const notices = (stage: Stage): Entry[] =>
  keys.flatMap((key) => fractions[key].seats.map(([who]) => ({ at: lastLook, act: async () => stage.part(NotificationsService).markSeen(await stage.member(who, key)) })));
