import type { Samples } from '../rooms.js';
import { onlyShared } from './bring.js';

const shape = { kind: 'ink' as const, colour: 'red' as const, width: 20, points: [0, 0, 100, 100] };
const newNote = () => crypto.randomUUID().replaceAll('-', '');

/** What is inside the files, and the notes on them. */
export const contents = {
  contents: {
    states: { bring: async (place) => ({ query: { files: `${await place.file()},${await place.file()}` } }) },
    preview: { bring: async (place) => ({ params: { file: await place.file() } }), ...onlyShared },
    thumbnail: { bring: async (place) => ({ params: { file: await place.pictured() } }), ...onlyShared },
    picture: { bring: async (place) => ({ params: { file: await place.pictured() } }), ...onlyShared },
    paper: { bring: async (place) => ({ params: { file: await place.pictured() } }), ...onlyShared },
  },
  notes: {
    list: { bring: async (place) => ({ params: { file: (await place.noted(true)).file } }), ...onlyShared },
    put: { bring: async (place) => ({ params: { file: await place.file(), note: newNote() }, body: { page: 1, shape } }), ...onlyShared },
    remove: { bring: async (place) => ({ params: await place.noted() }), ...onlyShared },
    share: { bring: async (place) => ({ params: { file: (await place.noted()).file }, body: { shared: true } }) },
  },
} satisfies Partial<Samples>;
