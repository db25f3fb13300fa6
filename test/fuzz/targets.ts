import * as Y from 'yjs';
import { decodeFrame, encodeFrame, FrameError } from '../../libs/contracts/collab/frames.js';
import { decodeAwareness, encodeAwareness } from '../../libs/collab/room/awareness-codec.js';
import { inspect } from '../../libs/collab/room/inspect.js';
import { Replica } from '../../libs/collab/room/replica.js';

/** Bytes that did what no bytes may do. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

const patienceMs = 2_000;

function timed<T>(work: () => T): T {
  const begun = performance.now();
  const result = work();
  if (performance.now() - begun > patienceMs) throw new Broken('it took longer than two seconds');
  return result;
}

/** Read whole, or refused by name; and what was read is written again as something that reads the same. */
export function tryFrame(bytes: Uint8Array): 'read' | 'refused' {
  try {
    const frame = timed(() => decodeFrame(bytes));
    if (JSON.stringify(decodeFrame(encodeFrame(frame))) !== JSON.stringify(frame)) throw new Broken('the frame reads otherwise the second time');
    return 'read';
  } catch (error) {
    if (error instanceof FrameError) return 'refused';
    throw error;
  }
}

export function tryAwareness(bytes: Uint8Array): 'read' | 'refused' {
  const carets = timed(() => decodeAwareness(bytes));
  if (carets === null) return 'refused';
  if (decodeAwareness(encodeAwareness(carets)) === null) throw new Broken('its own carets cannot be read');
  return 'read';
}

/** What the inspection calls sound goes in whole, leaves nothing waiting, harms no prototype, and is the same for whoever gets it next. */
export function tryUpdate(bytes: Uint8Array, history: readonly Uint8Array[]): 'sound' | 'missing' | 'garbage' {
  const replica = Replica.of({ snapshot: null, updates: history });
  try {
    const { kind } = timed(() => inspect(bytes, replica));
    if (kind === 'sound') takeIn(replica, bytes);
    return kind;
  } finally {
    replica.destroy();
  }
}

function takeIn(replica: Replica, bytes: Uint8Array): void {
  const before = replica.encode();
  const news = timed(() => replica.apply(bytes));
  const { pendingStructs, pendingDs } = replica.doc.store;
  if (pendingStructs !== null || pendingDs !== null) throw new Broken('something waits for what is missing');
  const next = Replica.of({ snapshot: before, updates: news === null ? [] : [news] });
  if (!Y.equalSnapshots(Y.snapshot(next.doc), Y.snapshot(replica.doc))) throw new Broken('the next reader has another document');
  if (next.doc.store.pendingStructs !== null) throw new Broken('the next reader waits for something');
  for (const doc of [replica.doc, next.doc]) JSON.stringify(doc.toJSON());
  if ('admin' in {} || Object.keys(Object.prototype).length > 0) throw new Broken('the prototype of all objects was changed');
  next.destroy();
}
