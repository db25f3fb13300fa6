import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** First number of every frame. 0 to 3 are y-websocket's own, ours start at 100. */
export const frameType = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, hello: 100, ack: 101, nack: 102, freeze: 103, notice: 104 } as const;

/** The types a stock y-websocket client does not know: give each a handler that does nothing. */
export const ownFrameTypes: readonly number[] = [frameType.hello, frameType.ack, frameType.nack, frameType.freeze, frameType.notice];

const syncType = { step1: 0, step2: 1, update: 2 } as const;

export const collabRoles = ['read', 'comment', 'suggest', 'edit', 'lead'] as const;
export type CollabRole = (typeof collabRoles)[number];

/**
 * Why a frame is not saved. `database`: it waits and is tried again, an `ack` may still follow. All others are final:
 * the change is not in the document and the socket closes.
 */
export const nackReasons = ['database', 'forbidden', 'frozen', 'epoch', 'missing', 'garbage', 'overflow'] as const;
export type NackReason = (typeof nackReasons)[number];

/** What lies beside a text and changed: whoever shows it asks for it again. It says nothing of what changed. */
export const noticeTopics = ['comments', 'suggestions', 'versions'] as const;
export type NoticeTopic = (typeof noticeTopics)[number];

/** Close codes. y-websocket stays away after 4400 to 4499 and returns after all others. */
export const closeCode = {
  garbage: 4400,
  signedOut: 4401,
  forbidden: 4403,
  gone: 4404,
  reload: 4409,
  stale: 4410,
  tooLarge: 4413,
  resync: 4500,
  unavailable: 4503,
  roleChanged: 4505,
  tooFast: 4529,
  restart: 1012,
} as const;
export type CloseCode = (typeof closeCode)[keyof typeof closeCode];

export interface Hello {
  readonly kind: 'hello';
  readonly role: CollabRole;
  readonly epoch: number;
  /** The document's schema version. */
  readonly schema: number;
  readonly aclVersion: number;
}

/** `n` counts the frames of kind `sync-step-2` and `update` this client sent on this connection, from 1. */
export type Frame =
  | { readonly kind: 'sync-step-1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'sync-step-2' | 'update' | 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'auth'; readonly reason: string }
  | { readonly kind: 'query-awareness' | 'freeze' }
  | Hello
  | { readonly kind: 'notice'; readonly topic: NoticeTopic }
  | { readonly kind: 'ack'; readonly n: number }
  | { readonly kind: 'nack'; readonly n: number; readonly reason: NackReason };

/** These bytes are no frame. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

export function encodeFrame(frame: Frame): Uint8Array {
  if (frame.kind === 'update') return updateFrame(frame.update);
  return encoding.encode((encoder) => writeFrame(encoder, frame));
}

/** The frame that nearly all traffic is made of, written into its place at once. */
function updateFrame(update: Uint8Array): Uint8Array {
  const head = encoding.createEncoder();
  encoding.writeVarUint(head, frameType.sync);
  encoding.writeVarUint(head, syncType.update);
  encoding.writeVarUint(head, update.byteLength);
  const bytes = new Uint8Array(head.cpos + update.byteLength);
  bytes.set(head.cbuf.subarray(0, head.cpos));
  bytes.set(update, head.cpos);
  return bytes;
}

/** Reads exactly one frame. Throws `FrameError` for anything else. */
export function decodeFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes);
  const frame = readGuarded(decoder);
  if (decoding.hasContent(decoder)) throw new FrameError('bytes after the end of the frame');
  return frame;
}

function writeFrame(encoder: encoding.Encoder, frame: Frame): void {
  const write = (...numbers: number[]) => numbers.forEach((number) => encoding.writeVarUint(encoder, number));
  switch (frame.kind) {
    case 'sync-step-1':
      write(frameType.sync, syncType.step1);
      return encoding.writeVarUint8Array(encoder, frame.stateVector);
    case 'sync-step-2':
    case 'update':
      write(frameType.sync, frame.kind === 'update' ? syncType.update : syncType.step2);
      return encoding.writeVarUint8Array(encoder, frame.update);
    case 'awareness':
      write(frameType.awareness);
      return encoding.writeVarUint8Array(encoder, frame.update);
    case 'auth':
      write(frameType.auth, 0);
      return encoding.writeVarString(encoder, frame.reason);
    case 'hello':
      return write(frameType.hello, collabRoles.indexOf(frame.role), frame.epoch, frame.schema, frame.aclVersion);
    case 'ack':
      return write(frameType.ack, frame.n);
    case 'nack':
      return write(frameType.nack, frame.n, nackReasons.indexOf(frame.reason));
    case 'notice':
      return write(frameType.notice, noticeTopics.indexOf(frame.topic));
    case 'query-awareness':
      return write(frameType.queryAwareness);
    case 'freeze':
      return write(frameType.freeze);
  }
}

function readGuarded(decoder: decoding.Decoder): Frame {
  try {
    return readFrame(decoder);
  } catch (error) {
    if (error instanceof FrameError) throw error;
    throw new FrameError('the frame is cut off or malformed', { cause: error });
  }
}

function readFrame(decoder: decoding.Decoder): Frame {
  const number = () => decoding.readVarUint(decoder);
  const type = number();
  switch (type) {
    case frameType.sync:
      return readSync(decoder);
    case frameType.awareness:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case frameType.auth:
      number();
      return { kind: 'auth', reason: decoding.readVarString(decoder) };
    case frameType.queryAwareness:
      return { kind: 'query-awareness' };
    case frameType.hello:
      return { kind: 'hello', role: named(collabRoles, number()), epoch: number(), schema: number(), aclVersion: number() };
    case frameType.ack:
      return { kind: 'ack', n: number() };
    case frameType.nack:
      return { kind: 'nack', n: number(), reason: named(nackReasons, number()) };
    case frameType.freeze:
      return { kind: 'freeze' };
    case frameType.notice:
      return { kind: 'notice', topic: named(noticeTopics, number()) };
    default:
      throw new FrameError(`unknown frame type ${type}`);
  }
}

function readSync(decoder: decoding.Decoder): Frame {
  const type = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (type === syncType.step1) return { kind: 'sync-step-1', stateVector: bytes };
  if (type === syncType.step2) return { kind: 'sync-step-2', update: bytes };
  if (type === syncType.update) return { kind: 'update', update: bytes };
  throw new FrameError(`unknown sync message ${type}`);
}

function named<T>(names: readonly T[], index: number): T {
  const name = names[index];
  if (name === undefined) throw new FrameError(`unknown name ${index}`);
  return name;
}
