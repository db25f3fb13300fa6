import * as Y from 'yjs';

/** Putting this update in takes longer than anybody's change should. */
export class TooCostly extends Error {
  override readonly name = 'TooCostly';
}

let end = Infinity;
let items = 0;
/** A few keys are never at fault, however long the machine slept meanwhile. */
const harmless = 20;

/**
 * Yjs looks for the place of an insertion among all others at the same spot. Eight thousand crafted ones, in 50 kB, keep
 * it and with it every other document of this process busy for half a minute. Nothing in Yjs can be told to stop, so
 * each item asks, before it looks, whether time is up.
 */
const { integrate } = Y.Item.prototype;
Y.Item.prototype.integrate = function (this: Y.Item, transaction: Y.Transaction, offset: number): void {
  if (end !== Infinity && ++items > harmless && performance.now() > end) throw new TooCostly('The change takes too long to put in');
  integrate.call(this, transaction, offset);
};

/** Runs `work`; whatever it puts into a document must be in after so long, else it throws half-way. */
export function within<T>(milliseconds: number, work: () => T): T {
  end = performance.now() + milliseconds;
  items = 0;
  try {
    return work();
  } finally {
    end = Infinity;
  }
}
