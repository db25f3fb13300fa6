import type { Place } from '../../support/place.js';
import type { Samples } from '../rooms.js';
import { motionIn, onlyShared } from './bring.js';

const onSuggestion = async (place: Place) => ({ params: await place.suggestion() });
const onAmendment = async (place: Place) => ({ params: { motion: await place.amendment() } });
const onAgenda = async (place: Place) => ({ params: { paper: (await place.entry('on_agenda')).entryId } });
const whole = async (place: Place) => ({ ...(await onSuggestion(place)), body: {} });

/** The sample is the chair's suggestion. */
const ownAlone = { notOwn: 'forbidden', refuses: { ...onlyShared.refuses, member: 'forbidden', deputy: 'forbidden', manager: 'forbidden' } } as const;

/** Suggestions are for members, and for those a motion was shared with. */
export const suggestions = {
  suggestions: {
    list: { bring: motionIn('draft'), ...onlyShared },
    begin: { bring: motionIn('draft'), ...onlyShared },
    changes: { bring: onSuggestion, ...onlyShared },
    ticket: { bring: onSuggestion, ...onlyShared },
    accept: { bring: whole },
    reject: { bring: whole },
    withdraw: { bring: onSuggestion, by: (place) => place.sit('chair'), ...ownAlone },
  },
  agenda: { paper: { bring: onAgenda, knownInCouncil: true } },
  amendments: {
    begin: { bring: async (place) => ({ ...(await motionIn('adopted')(place)), body: {} }) },
    beginForeign: { bring: (place) => ({ body: { number: place.name('AN'), text: `Bänke\n\nBeschlussvorschlag\n\n1. Zehn Bänke ${place.mark}.` } }) },
    beginOnAgenda: { bring: onAgenda, knownInCouncil: true },
    get: { bring: onAmendment, ...onlyShared },
    ticket: { bring: onAmendment },
    takePoints: { bring: onAmendment },
  },
} satisfies Partial<Samples>;
