import type { MotionKind } from './motion.js';

/** What each kind is called on paper and in numbers. */
export const motionKindWords = {
  de: { motion: 'Antrag', inquiry: 'Anfrage', amendment: 'Änderungsantrag', urgent_motion: 'Dringlichkeitsantrag' },
  en: { motion: 'Motion', inquiry: 'Inquiry', amendment: 'Amendment', urgent_motion: 'Urgent motion' },
} as const satisfies Record<'de' | 'en', Record<MotionKind, string>>;

/** How a paper is called, e.g. "Antrag 01/2026"; numbers that already begin with the word keep it once. */
export const paperLabel = (kindWord: string, number: string | null | undefined): string =>
  number ? (number.startsWith(kindWord) ? number : `${kindWord} ${number}`) : kindWord;
