import { Motion } from '#features/motions';
import { FractionDb } from '#persistence';
import { Keeper } from '../../../libs/features/versions/keeper.js';
import type { Place } from '../../support/place.js';
import type { Samples } from '../rooms.js';
import { motionIn } from './bring.js';

/** A motion whose text went on since a version was kept. */
const versioned = async (place: Place) => {
  const motionId = await place.motion();
  const chair = await place.actor('chair');
  const version = await place.within(chair, async () => {
    const motion = await place.house.part(FractionDb).repo(Motion).findOneByOrFail({ id: motionId });
    return (await place.house.part(Keeper).keep(motion, { kind: 'named', name: place.name('Fassung') })).id;
  });
  await place.write(motionId, ' und mehr');
  return { motion: motionId, version };
};

export const versions = {
  versions: {
    list: { bring: motionIn('draft') },
    get: { bring: async (place) => ({ params: await versioned(place) }) },
    keep: { bring: async (place) => ({ params: { motion: await place.motion() }, body: { name: place.name('Fassung') } }) },
    name: { bring: async (place) => ({ params: await versioned(place), body: { name: place.name('Fassung') } }) },
    compare: {
      bring: async (place) => {
        const { motion, version } = await versioned(place);
        return { params: { motion }, query: { from: version } };
      },
    },
    restore: { bring: async (place) => ({ params: await versioned(place) }) },
  },
} satisfies Partial<Samples>;
