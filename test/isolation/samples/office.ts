import type { Samples } from '../rooms.js';
import { entryIn, linkTo, nothing, soon } from './bring.js';

/** The council office, with and without an account. */
export const office = {
  office: {
    intake: { bring: nothing },
    entry: { bring: entryIn('new') },
    confirm: { bring: async (place) => ({ ...(await entryIn('new')(place)), body: { number: place.name('AN') } }) },
    return: { bring: async (place) => ({ ...(await entryIn('new')(place)), body: { reason: 'Unterschrift fehlt' } }) },
    schedule: { bring: async (place) => ({ ...(await entryIn('confirmed')(place)), body: { meetingId: place.council.meetingId } }) },
    decide: { bring: async (place) => ({ ...(await entryIn('on_agenda')(place)), body: { result: 'Einstimmig angenommen' } }) },
    pdf: { bring: entryIn('new') },
    package: { bring: entryIn('new') },
    annex: {
      bring: async (place) => {
        const { entryId: entry } = await place.entry('new', true);
        return { params: { entry, annex: await place.part(entry) } };
      },
    },
    meetings: { bring: nothing },
    createMeeting: { bring: (place) => ({ body: { bodyId: place.council.bodyId, name: 'Sondersitzung', place: 'Rathaus', start: soon() } }) },
  },
  links: {
    entry: { bring: linkTo },
    confirm: { bring: async (place) => ({ ...(await linkTo(place)), body: { number: place.name('AN') } }) },
    return: { bring: async (place) => ({ ...(await linkTo(place)), body: { reason: 'Unterschrift fehlt' } }) },
    pdf: { bring: linkTo },
    package: { bring: linkTo },
    annex: {
      bring: async (place) => {
        const { entryId } = await place.entry('new', true);
        return { params: { token: await place.link(entryId), annex: await place.part(entryId) } };
      },
    },
  },
} satisfies Partial<Samples>;
