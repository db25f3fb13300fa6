import type { Samples } from '../rooms.js';
import { nothing } from './bring.js';

/** The day's page, and the house itself. */
export const everyday = {
  everyday: {
    today: { bring: nothing },
    notifications: { bring: nothing },
    seen: { bring: nothing },
    search: { bring: () => ({ query: { q: 'Bänke' } }) },
    meetings: { bring: nothing },
  },
  system: { health: { bring: nothing }, outbox: { bring: nothing, ends: 'not_found' }, openapi: { bring: nothing } },
} satisfies Partial<Samples>;
