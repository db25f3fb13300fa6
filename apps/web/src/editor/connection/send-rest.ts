import type { CopyMark } from '../../offline/copies.js';
import { addressOf, ownText } from '../open-text.js';
import type { Ending } from './ending.js';
import { Exchange } from './exchange.js';
import type { ExchangeState } from './exchange-state.js';
import { Keeper } from './keeper.js';
import { bringToSafety } from './safety.js';

/** How long one text may take before the next one has its turn; it is tried again. */
const patienceMs = 30_000;

type Outcome = Ending | 'saved' | 'stranded' | 'later';

const outcomeOf = ({ stranded, ending, filled, online, saved }: ExchangeState): Outcome | null => {
  if (stranded) return 'stranded';
  return ending ?? (filled && online && saved.changes === 0 ? 'saved' : null);
};

const open = (copy: CopyMark, changed: (state: ExchangeState) => void): Exchange => {
  const { person, fraction, motion } = copy;
  const exchange: Exchange = new Exchange(
    { ask: (epoch) => addressOf(fraction, motion, ownText, epoch), keeper: (doc) => new Keeper(person, fraction, motion, doc) },
    () => changed(exchange.state),
  );
  // Nobody sits at it: no caret, and not counted among those who are here.
  exchange.awareness.setLocalState(null);
  return exchange;
};

/** Sends what a copy on this device holds and nobody confirmed, without an editor. What the server refuses comes back as a text. */
export const sendRest = async (copy: CopyMark): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settle: (outcome: Outcome) => void = () => undefined;
  const settled = new Promise<Outcome>((resolve) => {
    settle = resolve;
    timer = setTimeout(() => resolve('later'), patienceMs);
  });
  const exchange = open(copy, (state) => {
    const outcome = outcomeOf(state);
    if (outcome !== null) settle(outcome);
  });
  exchange.start();
  const outcome = await settled;
  clearTimeout(timer);
  exchange.stop();
  const useless = outcome === 'stranded' || outcome === 'stale' || outcome === 'refused' || outcome === 'forbidden';
  if (useless && (await bringToSafety(exchange, copy, exchange.state))) await exchange.keeper.forget(outcome === 'forbidden');
  exchange.destroy();
};

/** The person lost the fraction of this copy: their own unconfirmed words come back, the rest goes. */
export const giveBack = async (copy: CopyMark): Promise<void> => {
  const exchange = open(copy, () => undefined);
  await exchange.restore();
  if (await bringToSafety(exchange, copy, { ending: 'forbidden', frozen: false })) await exchange.keeper.forget(true);
  exchange.destroy();
};
