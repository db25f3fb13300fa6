import { password } from '../../support/people.js';
import type { Place } from '../../support/place.js';
import { openInvitation } from '../invitation.js';
import { openPasswordLink } from '../password-link.js';
import type { Samples } from '../rooms.js';
import { nothing } from './bring.js';

const newcomer = async (place: Place) => place.people.at(await place.people.person(place.name('Neue')));

/** Everybody's house: identity, fractions, the town's IT. */
export const everybody = {
  identity: {
    me: { bring: nothing },
    signIn: { bring: (place) => ({ body: { email: place.persons.member.email, password } }) },
    signOut: { bring: nothing, by: newcomer },
    sessions: { bring: nothing, by: newcomer },
    signOutEverywhere: { bring: nothing, by: newcomer },
    updateMe: { bring: (place) => ({ body: { name: place.name('Neue') } }), by: newcomer },
    changePassword: { bring: () => ({ body: { current: password, next: 'Acht Erlen hinter dem Deich' } }), by: newcomer },
    forgotPassword: { bring: () => ({ body: { email: `${crypto.randomUUID()}@musterstadt.example` } }) },
    passwordLink: { bring: async (place) => ({ params: await openPasswordLink(place) }) },
    resetPassword: { bring: async (place) => ({ params: await openPasswordLink(place), body: { password: 'Acht Erlen hinter dem Deich' } }) },
    invitation: { bring: async (place) => ({ params: { token: (await openInvitation(place)).token } }) },
    acceptInvitation: { bring: async (place) => ({ params: { token: (await openInvitation(place)).token }, body: { name: place.name('Neue'), password } }) },
  },
  host: {
    overview: { bring: nothing },
    createFraction: {
      bring: (place) => ({ body: { name: 'Neue Liste', shortName: 'Neu', colour: '#123456', quotaBytes: 5_000_000, councilId: place.council.id, chairEmail: 'neu@musterstadt.example' } }),
    },
    changeFraction: { bring: (place) => ({ params: { fraction: place.fractionId }, body: { quotaBytes: 100_000_000 } }) },
    inviteChair: { bring: (place) => ({ params: { fraction: place.fractionId }, body: { email: `${crypto.randomUUID()}@musterstadt.example` } }) },
    changeCouncil: { bring: (place) => ({ params: { council: place.council.id }, body: { filingVia: 'council_office' } }) },
  },
  membership: {
    list: { bring: nothing },
    invite: { bring: () => ({ body: { email: `${crypto.randomUUID()}@musterstadt.example`, role: 'member' } }) },
    revokeInvitation: { bring: async (place) => ({ params: { invitation: (await openInvitation(place)).id } }) },
    change: { bring: async (place) => ({ params: { membership: await anotherMember(place) }, body: { role: 'manager' } }) },
    remove: { bring: async (place) => ({ params: { membership: await anotherMember(place) } }) },
    settings: { bring: nothing },
    changeSettings: { bring: () => ({ body: { place: 'Musterstadt' } }) },
  },
} satisfies Partial<Samples>;

const anotherMember = async (place: Place) => (await place.people.seat(place.fractionId, await place.people.person(place.name('Gehende')), 'member')).id;
