import { motionRoutes, type Me } from '#contracts';
import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/api-error.js';
import { queryIn } from '../../api/queries.js';
import { copies, forgetMotion, isOpenSomewhere, type CopyMark } from '../../offline/copies.js';
import { unconfirmedOf } from '../../offline/unconfirmed.js';

/** The code that speaks with the server about a text comes only when there is something to say. */
const loadSender = () => import('../../editor/connection/send-rest.js');

/**
 * Looks after the copies on this device while their motions are not open: sends what nobody confirmed, gives back what can
 * no longer be sent and, with `review`, lets go of what the person may not read any more. One page does it for all.
 */
export const tend = (me: Me, cache: QueryClient, review: boolean): Promise<void> =>
  navigator.locks.request('fraktionsraum-tend', { ifAvailable: true }, async (lock) => {
    const { person } = me;
    if (lock === null || person === null) return;
    const seats = me.fractions.map(({ fractionId }) => fractionId);
    for (const copy of await copies()) {
      if (copy.person !== person.id || (await isOpenSomewhere(copy.motion))) continue;
      const waits = (await unconfirmedOf(copy.motion)).changes > 0;
      if (!seats.includes(copy.fraction)) await leave(copy, waits);
      else if (waits) await (await loadSender()).sendRest(copy);
      else if (review) await look(copy, cache);
    }
  });

/** The fraction of this copy is closed to the person. */
const leave = async (copy: CopyMark, waits: boolean): Promise<void> => (waits ? (await loadSender()).giveBack(copy) : forgetMotion(copy));

/** A right that ended while nobody looked. What is still open to the person is read anew on the way. */
const look = async (copy: CopyMark, cache: QueryClient): Promise<void> => {
  try {
    await cache.fetchQuery({ ...queryIn(copy.fraction, motionRoutes.get, { params: { motion: copy.motion } }), retry: false });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'not_found' || error.code === 'forbidden') await forgetMotion(copy);
  }
};
