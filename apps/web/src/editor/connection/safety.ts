import { readDocument, titleOf, toText } from '#motion';
import { rescue, type RescueReason } from '../../offline/rescued.js';
import type { Exchange } from './exchange.js';
import type { ExchangeState } from './exchange-state.js';

interface Whose {
  readonly person: string;
  readonly motion: string;
}

const reasonOf = ({ ending, frozen }: Pick<ExchangeState, 'ending' | 'frozen'>): RescueReason => {
  if (ending === 'forbidden' || ending === 'refused') return ending;
  // A fixed text turns the copy away like one that was begun anew; that it is fixed is what the person can understand.
  if (frozen) return 'frozen';
  return ending === 'stale' ? 'stale' : 'role';
};

/**
 * Changes that cannot enter the text come back to the person: the text as it stood here or, where it is closed to the person,
 * their own words alone. Resolves to false when only this page keeps them.
 */
export const bringToSafety = async ({ doc, keeper }: Exchange, { person, motion }: Whose, state: Pick<ExchangeState, 'ending' | 'frozen'>): Promise<boolean> => {
  const why = reasonOf(state);
  // Of a text that is closed to the person not even the title stays.
  if (why === 'forbidden') return rescue({ person, motion, title: '', text: keeper.ownWords(), why });
  const document = readDocument(doc);
  return rescue({ person, motion, title: titleOf(document), text: toText(document), why });
};
