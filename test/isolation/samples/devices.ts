import { AppPasswords, LoginFlows } from '#features/account';
import type { Place } from '../../support/place.js';
import type { Samples } from '../rooms.js';
import { nothing } from './bring.js';

const wish = (place: Place) => ({ name: place.name('Laptop'), fractionId: place.fractionId, readOnly: false });
/** The chair of the place, in a browser. */
const chair = (place: Place) => place.sit('chair');
const flow = async (place: Place) => ({ token: (await place.house.part(LoginFlows).begin('Programm')).login });

/** Programs on people's devices. */
export const devices = {
  devices: {
    list: { bring: nothing, by: chair },
    create: { bring: (place) => ({ body: wish(place) }), by: chair },
    revoke: {
      bring: async (place) => ({ params: { password: (await place.house.part(AppPasswords).create(place.persons.chair.id, wish(place))).id } }),
      by: chair,
    },
    flow: { bring: async (place) => ({ params: await flow(place) }), by: chair },
    approve: { bring: async (place) => ({ params: await flow(place), body: wish(place) }), by: chair },
  },
} satisfies Partial<Samples>;
