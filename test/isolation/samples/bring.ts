import type { Place } from '../../support/place.js';

export const nothing = () => ({});
export const soon = () => new Date(Date.now() + 86_400_000).toISOString();
export const onlyShared = { refuses: { expert_citizen: 'not_found', guest: 'not_found' } } as const;
export const motionIn = (state: Parameters<Place['motion']>[0], annexed = false) => async (place: Place) => ({ params: { motion: await place.motion(state, annexed) } });
export const entryIn = (state: Parameters<Place['entry']>[0]) => async (place: Place) => ({ params: { entry: (await place.entry(state)).entryId } });
export const linkTo = async (place: Place) => ({ params: { token: await place.link((await place.entry()).entryId) } });
