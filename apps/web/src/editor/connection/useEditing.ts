import { useEffect, useState, useSyncExternalStore } from 'react';
import { usePerson } from '../../app/person.js';
import type { OpenText } from '../open-text.js';
import { Editing, type EditingState } from './editing.js';

export interface AtWork extends EditingState {
  readonly unsavedText: () => string | null;
}

/** The conversation about one text of a motion, as long as its screen is open. Give the component both as its key. */
export const useEditing = (fraction: string, motion: string, text: OpenText): AtWork => {
  const { id: person } = usePerson();
  const [editing] = useState(() => new Editing(person, fraction, motion, text));
  useEffect(() => {
    editing.start();
    return () => editing.leave();
  }, [editing]);
  const state = useSyncExternalStore(editing.subscribe, editing.get);
  return { ...state, unsavedText: () => editing.unsavedText() };
};
