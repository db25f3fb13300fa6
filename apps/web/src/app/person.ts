import type { Me } from '#contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { meQuery } from '../api/queries.js';
import { showLanguage } from '../i18n/index.js';
import { applyLook, type Look } from '../look/look.js';

export type Person = NonNullable<Me['person']>;
export type Seat = Me['fractions'][number];

/** Who is here, in which installation. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** The person signed in; only below the routes that demand one. */
export const usePerson = (): Person => {
  const { person } = useMe();
  if (person === null) throw new Error('this screen is for signed-in persons');
  return person;
};

const lastKey = 'fraction';
export const rememberFraction = (fractionId: string): void => sessionStorage.setItem(lastKey, fractionId);

/** The seat of the fraction in the address; on screens outside (account), of the one visited last. */
export const useSeat = (): Seat | undefined => {
  const { fractions } = useMe();
  const { fractionId } = useParams({ strict: false });
  const wanted = fractionId ?? sessionStorage.getItem(lastKey);
  return fractions.find((seat) => seat.fractionId === wanted) ?? (fractionId === undefined ? fractions[0] : undefined);
};

/** The fraction in the address; only below `/f/:fractionId`. */
export const useFraction = (): Seat => {
  const seat = useSeat();
  if (seat === undefined) throw new Error('this screen lies in a fraction');
  return seat;
};

/** Shows language, theme and text size of a person; strangers keep what the device remembers. */
export const adoptLook = async (look: Look | null): Promise<void> => {
  if (look !== null) applyLook(look);
  await showLanguage(document.documentElement.lang === 'en' ? 'en' : 'de');
};
