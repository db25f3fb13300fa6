import { FractionDb } from '#persistence';
import { HandInsService } from '../../../libs/features/outside/boxes/hand-ins.service.js';
import { Doors } from '../../../libs/features/outside/doors.js';
import { OutsideLink } from '../../../libs/features/outside/outside-link.entity.js';
import { OutsideService } from '../../../libs/features/outside/outside.service.js';
import { Pins } from '../../../libs/features/outside/pins.js';
import type { Place } from '../../support/place.js';
import { Visitor } from '../../support/visitor.js';
import type { Samples } from '../rooms.js';

const soon = () => new Date(Date.now() + 86_400_000);
const addressOf = (place: Place) => `gast.${place.mark.toLowerCase()}@beispiel.example`;

async function share(place: Place, entryId: string): Promise<{ linkId: string; token: string }> {
  const chair = await place.actor('chair');
  const { id: linkId } = await place.house.part(OutsideService).share(chair, { entryId, email: addressOf(place), expiresAt: soon() });
  const link = await place.within(chair, () => place.house.part(FractionDb).repo(OutsideLink).findOneByOrFail({ id: linkId }));
  return { linkId, token: await place.house.part(Doors).open(place.fractionId, link) };
}

async function box(place: Place): Promise<{ linkId: string; token: string }> {
  const chair = await place.actor('chair');
  const wanted = { folderId: await place.folder(), title: 'Abgabe', expiresAt: soon(), mostFiles: 5, mostBytes: 5_000_000 };
  const { id: linkId, url } = await place.house.part(OutsideService).openDropBox(chair, wanted);
  return { linkId, token: url.split('/').at(-1) ?? '' };
}

/** A file on its way into a box. */
async function handIn(place: Place): Promise<{ params: { token: string; upload: string } }> {
  const { token } = await box(place);
  const { id: upload } = await place.house.part(HandInsService).begin(token, { name: `${place.name('Film')}.mp4`, from: 'Frau Roth', bytes: 12 });
  return { params: { token, upload } };
}

const link = async (place: Place) => ({ params: { link: (await share(place, await place.file())).linkId } });
const door = async (place: Place) => ({ params: { token: (await share(place, await place.file())).token } });

/** One whose letter box was proven. */
async function guest(place: Place): Promise<Visitor> {
  const { token } = await place.house.part(Pins).beginSession(addressOf(place));
  return new Visitor(place.house.origin, `fraktionsraum-freigabe=${token}`);
}

/** Sharing with people outside: what members do, and what those outside do. */
export const outside = {
  outside: {
    list: { bring: async (place) => ({ query: { entry: await place.file() } }) },
    share: { bring: async (place) => ({ body: { entryId: await place.file(), email: addressOf(place), expiresAt: soon().toISOString() } }) },
    openDropBox: {
      bring: async (place) => ({ body: { folderId: await place.folder(), title: 'Abgabe', expiresAt: soon().toISOString(), mostFiles: 5, mostBytes: 1_000 } }),
    },
    acts: { bring: link },
    mailAgain: { bring: link },
    revoke: { bring: link },
  },
  outsideGuest: {
    door: { bring: door },
    pin: { bring: door },
    signIn: {
      bring: async (place) => {
        const { linkId, token } = await share(place, await place.file());
        return { params: { token }, body: { pin: await place.house.part(Pins).draw(linkId) } };
      },
    },
    signOut: { bring: door, by: guest },
    content: {
      bring: async (place) => {
        const folder = await place.folder();
        const { token } = await share(place, folder);
        return { params: { token }, query: { folder: await place.folder(folder) } };
      },
      by: guest,
    },
    download: {
      bring: async (place) => {
        const folder = await place.folder();
        const { token } = await share(place, folder);
        return { params: { token, file: await place.file(undefined, folder) } };
      },
      by: guest,
    },
    dropBox: { bring: async (place) => ({ params: { token: (await box(place)).token } }) },
    beginHandIn: { bring: async (place) => ({ params: { token: (await box(place)).token }, body: { name: 'Film.mp4', from: 'Frau Roth', bytes: 12 } }) },
    getHandIn: { bring: handIn },
    sendHandIn: { bring: async (place) => ({ ...(await handIn(place)), query: { offset: 0 }, body: new Blob(['Bild und Ton']) }) },
    cancelHandIn: { bring: handIn },
    handIn: {
      bring: async (place) => ({ params: { token: (await box(place)).token }, query: { name: 'Foto.txt', from: 'Frau Roth' }, body: new Blob(['Bild']) }),
    },
  },
} satisfies Partial<Samples>;
