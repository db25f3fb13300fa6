import type { Place } from '../../support/place.js';
import type { Samples } from '../rooms.js';
import { motionIn, nothing, onlyShared } from './bring.js';

const unclear = async (place: Place) => {
  const motion = await place.motion('filing');
  await place.house.rows(`update filing set state = 'unknown', last_error = 'no answer' where motion_id = $1`, [motion]);
  return { params: { motion }, body: { arrived: true } };
};

/** Motions and their slip. */
export const motions = {
  motions: {
    list: { bring: nothing },
    create: { bring: (place) => ({ body: { kind: 'motion', title: place.name('Antrag') } }) },
    import: { bring: (place) => ({ query: { format: 'markdown' }, body: new Blob([`# ${place.name('Antrag')}\n\n## Beschlussvorschlag\n\n1. Bänke ${place.mark}.`]) }) },
    get: { bring: motionIn('draft'), ...onlyShared },
    change: {
      bring: async (place) => ({
        params: { motion: await place.motion() },
        body: { bodyId: place.council.bodyId, meetingId: place.council.meetingId, responsibleId: place.persons.member.id },
      }),
    },
    remove: { bring: motionIn('draft') },
    ticket: { bring: motionIn('draft'), ...onlyShared },
    reading: { bring: motionIn('draft'), ...onlyShared },
    pdf: { bring: motionIn('adopted'), ...onlyShared },
    preflight: { bring: motionIn('draft'), ...onlyShared },
    attach: { bring: async (place) => ({ params: { motion: await place.motion() }, body: { fileId: await place.file() } }) },
    detach: {
      bring: async (place) => {
        const motion = await place.motion();
        return { params: { motion, annex: await place.annex(motion) } };
      },
    },
    orderAnnexes: {
      bring: async (place) => {
        const motion = await place.motion();
        return { params: { motion }, body: { annexIds: [await place.annex(motion)] } };
      },
    },
    share: { bring: async (place) => ({ params: { motion: await place.motion() }, body: { membershipId: await place.membership('guest') } }) },
    unshare: {
      bring: async (place) => {
        const motion = await place.motion();
        return { params: { motion, membership: await place.share(motion, 'guest') } };
      },
    },
  },
  steps: {
    requestReview: { bring: motionIn('draft') },
    backToDraft: { bring: motionIn('in_review') },
    consent: { bring: async (place) => ({ params: { motion: await place.motion('in_review') }, body: { verdict: 'consent' } }) },
    adopt: { bring: motionIn('in_review') },
    withdraw: { bring: async (place) => ({ params: { motion: await place.motion('adopted') }, body: { reason: 'Erledigt' } }) },
    draftNewVersion: { bring: motionIn('returned') },
    file: { bring: async (place) => ({ params: { motion: await place.motion('adopted') }, body: { version: 1 } }) },
    resolveFiling: { bring: unclear },
    receipt: { bring: motionIn('filed'), ...onlyShared },
  },
} satisfies Partial<Samples>;
