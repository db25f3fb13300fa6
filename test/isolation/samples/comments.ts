import type { Place } from '../../support/place.js';
import type { Samples } from '../rooms.js';
import { onlyShared } from './bring.js';

const onMotion = async (place: Place) => ({ params: { motion: await place.motion() } });
const onThread = async (place: Place) => ({ params: await place.comment() });

/** The sample is the chair's comment. */
const ownAlone = { notOwn: 'forbidden', refuses: { ...onlyShared.refuses, member: 'forbidden', deputy: 'forbidden', manager: 'forbidden' } } as const;

/** Comments are for members, and for those a motion was shared with. */
export const comments = {
  comments: {
    list: { bring: onMotion, ...onlyShared },
    begin: { bring: async (place) => ({ ...(await onMotion(place)), body: { text: `Frage ${place.mark}` } }), ...onlyShared },
    reply: {
      bring: async (place) => {
        const { motion, thread } = await place.comment();
        return { params: { motion, thread }, body: { text: `Antwort ${place.mark}` } };
      },
      ...onlyShared,
    },
    edit: { bring: async (place) => ({ ...(await onThread(place)), body: { text: `Besser ${place.mark}` } }), by: (place) => place.sit('chair'), ...ownAlone },
    remove: { bring: onThread, by: (place) => place.sit('chair'), ...ownAlone },
    resolve: {
      bring: async (place) => {
        const { motion, thread } = await place.comment();
        return { params: { motion, thread }, body: { resolved: true } };
      },
      ...onlyShared,
    },
  },
} satisfies Partial<Samples>;
