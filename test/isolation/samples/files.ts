import type { Place } from '../../support/place.js';
import type { Samples } from '../rooms.js';
import { nothing, onlyShared } from './bring.js';

const upload = (place: Place) => new Blob([`Bytes ${place.mark}`]);

/** To everybody but the seat that began it an upload is nothing. */
const ownAlone = { notOwn: 'not_found', refuses: { ...onlyShared.refuses, member: 'not_found', deputy: 'not_found', manager: 'not_found' } } as const;
const uploading = async (place: Place) => ({ params: { upload: await place.upload() } });

/** The file area. */
export const files = {
  files: {
    list: { bring: async (place) => ({ query: { folder: await place.folder() } }), ...onlyShared },
    get: { bring: async (place) => ({ params: { file: await place.file() } }), ...onlyShared },
    copy: { bring: async (place) => ({ body: { kind: 'file', id: await place.file(), folderId: await place.folder() } }), ...onlyShared },
    usage: { bring: async (place) => ({ query: { folder: await place.folder() } }), ...onlyShared },
    createFolder: { bring: async (place) => ({ body: { name: place.name('Ordner'), parentId: await place.folder() } }), ...onlyShared },
    ensureFolder: { bring: async (place) => ({ body: { name: place.name('Ordner'), parentId: await place.folder() } }), ...onlyShared },
    changeFolder: { bring: async (place) => ({ params: { folder: await place.folder() }, body: { name: place.name('Ordner'), parentId: await place.folder() } }), ...onlyShared },
    removeFolder: { bring: async (place) => ({ params: { folder: await place.folder() } }), ...onlyShared },
    upload: { bring: async (place) => ({ query: { name: `${place.name('Datei')}.txt`, folder: await place.folder() }, body: upload(place) }), ...onlyShared },
    download: { bring: async (place) => ({ params: { file: await place.file() } }), ...onlyShared },
    change: { bring: async (place) => ({ params: { file: await place.file() }, body: { name: place.name('Datei'), folderId: await place.folder() } }), ...onlyShared },
    remove: { bring: async (place) => ({ params: { file: await place.file() } }), ...onlyShared },
    trash: { bring: nothing },
    restore: {
      bring: async (place) => {
        const item = await place.file();
        await place.trash(item);
        return { params: { kind: 'file' as const, item } };
      },
      ...onlyShared,
    },
  },
  fileRights: {
    get: { bring: async (place) => ({ params: { entry: await place.file() } }), ...onlyShared },
    set: { bring: async (place) => ({ params: { entry: await place.file() }, body: { everyone: 'read', people: [{ membershipId: await place.membership('guest') }] } }) },
    clear: { bring: async (place) => ({ params: { entry: await place.file() } }) },
    log: { bring: async (place) => ({ params: { entry: await place.file() } }) },
  },
  fileVersions: {
    list: { bring: async (place) => ({ params: { file: await place.file() } }), ...onlyShared },
    download: { bring: async (place) => ({ params: { file: await place.versions(), version: 1 } }), ...onlyShared },
    restore: { bring: async (place) => ({ params: { file: await place.versions(), version: 1 } }), ...onlyShared },
  },
  uploads: {
    begin: { bring: async (place) => ({ body: { name: place.name('Datei'), folderId: await place.folder(), bytes: 12 } }), ...onlyShared },
    list: { bring: nothing },
    get: { bring: uploading, ...ownAlone },
    send: { bring: async (place) => ({ ...(await uploading(place)), query: { offset: 0 }, body: upload(place) }), ...ownAlone },
    cancel: { bring: uploading, ...ownAlone },
  },
  archive: {
    pack: { bring: async (place) => ({ query: { items: await place.file() } }), ...onlyShared },
  },
} satisfies Partial<Samples>;
