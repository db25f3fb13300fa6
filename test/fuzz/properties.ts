import fc from 'fast-check';
import { encodeFrame } from '../../libs/contracts/collab/frames.js';
import { encodeAwareness } from '../../libs/collab/room/awareness-codec.js';
import { damaged, histories } from './damage.js';
import { tryAwareness, tryFrame, tryUpdate } from './targets.js';

const updates = histories.map((history) => history.at(-1) ?? new Uint8Array([0, 0]));
const frames = fc.tuple(fc.constantFrom('update' as const, 'sync-step-2' as const, 'awareness' as const), updates).map(([kind, update]) => encodeFrame({ kind, update }));
const carets = fc.array(fc.record({ client: fc.nat(), clock: fc.nat(), state: fc.json() }), { maxLength: 4 }).map(encodeAwareness);

/** Everything that reads foreign bytes, each with bytes made to trouble it. */
export const properties: Readonly<Record<string, fc.IProperty<unknown>>> = {
  'the frame decoder': fc.property(damaged(frames), (bytes) => void tryFrame(bytes)),
  'the awareness decoder': fc.property(damaged(carets), (bytes) => void tryAwareness(bytes)),
  'the inspection of an update': fc.property(histories.chain((history) => fc.tuple(fc.constant(history), damaged(fc.constant(history.at(-1) ?? new Uint8Array())))), ([history, bytes]) => {
    tryUpdate(bytes, history.slice(0, -1));
    tryUpdate(bytes, []);
  }),
};
