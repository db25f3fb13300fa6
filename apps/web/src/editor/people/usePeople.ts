import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Awareness } from 'y-protocols/awareness';
import { usePerson } from '../../app/person.js';
import { announce } from '../../ui/Announcer/announce.js';
import { companyNow } from './company.js';
import { changesOf, peopleIn, type PersonHere } from './people.js';

/** A page that is loaded again is away for a moment: coming and going is said only when it lasts. */
const settleMs = 2_500;

const sameAs = (a: readonly PersonHere[], b: readonly PersonHere[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Who is at the text now; the others' coming and going is read out politely. */
export const usePeople = (awareness: Awareness): readonly PersonHere[] => {
  const { t } = useTranslation();
  const { id: me } = usePerson();
  const [people, setPeople] = useState<readonly PersonHere[]>([]);
  const told = useRef<readonly PersonHere[] | null>(null);
  useEffect(() => {
    const look = (): void => setPeople((last) => {
      const next = peopleIn(awareness.getStates(), me);
      return sameAs(last, next) ? last : next;
    });
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [awareness, me]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const others = people.filter(({ id }) => id !== me);
      const { joined, left } = changesOf(told.current ?? others, others);
      told.current = others;
      const sentences = [...joined.map((name) => t('editor.people.joined', { name })), ...left.map((name) => t('editor.people.left', { name }))];
      const { quiet, comings } = companyNow();
      if (sentences.length > 0 && comings && !quiet) announce(sentences.join(' '));
    }, settleMs);
    return () => clearTimeout(timer);
  }, [people, me, t]);
  return people;
};
