import type { PersonRef } from '#contracts';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/Announcer/announce.js';
import { mentionBefore, peopleLike, withMention } from './mention.js';

interface Given {
  readonly value: string;
  readonly people: readonly PersonRef[];
  readonly onChange: (value: string) => void;
  /** Where the caret belongs after a name was put in. */
  readonly onPut: (caret: number) => void;
}

/** The names that fit what is being written after `@`, and the keys that choose one. */
export const useMentions = ({ value, people, onChange, onPut }: Given) => {
  const { t } = useTranslation();
  const [caret, setCaret] = useState(value.length);
  const [chosen, setChosen] = useState(0);
  /** The `@` whose list was closed by Escape. */
  const [shut, setShut] = useState<number | null>(null);
  const begun = mentionBefore(value, caret);
  const found = begun === null || begun.at === shut ? [] : peopleLike(people, begun.begun);
  const present = Math.min(chosen, found.length - 1);
  const choose = (person: PersonRef | undefined): void => {
    if (person === undefined || begun === null) return;
    const next = withMention(value, begun, person.name);
    onChange(next.text);
    setCaret(next.caret);
    setChosen(0);
    onPut(next.caret);
    announce(t('comments.mentioned', { name: person.name }));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (found.length === 0 || event.shiftKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setChosen((present + 1) % found.length),
      ArrowUp: () => setChosen((present + found.length - 1) % found.length),
      Enter: () => choose(found[present]),
      Tab: () => choose(found[present]),
      Escape: () => setShut(begun?.at ?? null),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { found, present, choose, onKey, setCaret };
};
