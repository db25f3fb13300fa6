import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { Dialect } from './dialect.js';

/** Where the driver writes down what it sees. */
export interface Watch {
  /** A letter of another writer has arrived and is in the document. */
  arrived(client: number, clock: number): void;
  /** So many updates of this client are confirmed. */
  confirmed(client: BenchClient, count: number): void;
}

const syncFrame = 0;
const caretFrame = 1;

/** A Yjs document behind a socket: the same for every server, down to the bytes inside the frames. */
export class BenchClient {
  readonly doc = new Y.Doc();
  /** When the n-th update was sent, and how many were confirmed. */
  readonly sentAt: number[] = [];
  confirmed = 0;
  readonly synced: Promise<void>;
  private readonly socket: WebSocket;
  private readonly prefix: Uint8Array;
  private caretClock = 0;
  private inStep: () => void = () => undefined;

  constructor(
    private readonly dialect: Dialect,
    port: number,
    document: string,
    private readonly watch: Watch | null,
  ) {
    this.prefix = dialect.prefix(document);
    this.socket = new WebSocket(dialect.url(port, document), { origin: 'https://raum.example', perMessageDeflate: false });
    this.synced = new Promise((resolve, reject) => {
      this.inStep = resolve;
      this.socket.on('error', reject);
      this.socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
    });
    this.synced.catch(() => undefined);
    this.socket.on('open', () => this.begin());
    this.socket.on('message', (data) => this.hear(new Uint8Array(data as Buffer)));
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.sendUpdate(update);
    });
  }

  get text(): Y.Text {
    return this.doc.getText('text');
  }

  /** The caret moves: what an editor tells the others after each key. */
  point(at: number): void {
    this.caretClock += 1;
    const cursor = { anchor: { type: null, tname: 'text', item: null, assoc: at }, head: { type: null, tname: 'text', item: null, assoc: at } };
    const caret = encoding.encode((encoder) => {
      for (const number of [1, this.doc.clientID, this.caretClock]) encoding.writeVarUint(encoder, number);
      encoding.writeVarString(encoder, JSON.stringify({ user: { name: 'Anna Ahrens', color: '#336699' }, cursor }));
    });
    this.send((encoder) => {
      encoding.writeVarUint(encoder, caretFrame);
      encoding.writeVarUint8Array(encoder, caret);
    });
  }

  leave(): void {
    this.socket.terminate();
    this.doc.destroy();
  }

  private begin(): void {
    if (this.dialect.login !== null) this.send((encoder) => encoding.writeUint8Array(encoder, this.dialect.login ?? new Uint8Array()));
    this.send((encoder) => {
      encoding.writeVarUint(encoder, syncFrame);
      sync.writeSyncStep1(encoder, this.doc);
    });
  }

  private sendUpdate(update: Uint8Array): void {
    this.sentAt.push(performance.now());
    this.send((encoder) => {
      encoding.writeVarUint(encoder, syncFrame);
      sync.writeUpdate(encoder, update);
    });
  }

  private send(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeUint8Array(encoder, this.prefix);
    write(encoder);
    this.socket.send(encoding.toUint8Array(encoder));
  }

  private hear(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    decoder.pos = this.prefix.byteLength;
    const type = decoding.readVarUint(decoder);
    // Hocuspocus sends its own question as a type of its own.
    if (type === syncFrame || (type === 4 && this.prefix.byteLength > 0)) return this.hearSync(decoder);
    if (type === this.dialect.confirmation?.type) this.hearConfirmation(decoder);
  }

  private hearSync(decoder: decoding.Decoder): void {
    const start = decoder.pos;
    const kind = decoding.readVarUint(decoder);
    const header = kind === sync.messageYjsUpdate ? headerOf(decoding.readVarUint8Array(decoder)) : null;
    decoder.pos = start;
    const encoder = encoding.createEncoder();
    encoding.writeUint8Array(encoder, this.prefix);
    encoding.writeVarUint(encoder, syncFrame);
    const empty = encoding.length(encoder);
    sync.readSyncMessage(decoder, encoder, this.doc, this);
    if (encoding.length(encoder) > empty) this.answer(encoding.toUint8Array(encoder));
    if (kind === sync.messageYjsSyncStep2) this.inStep();
    if (header !== null) this.watch?.arrived(header.client, header.clock);
  }

  /** Our answer to a question counts among the confirmed frames. */
  private answer(bytes: Uint8Array): void {
    this.sentAt.push(performance.now());
    this.socket.send(bytes);
  }

  private hearConfirmation(decoder: decoding.Decoder): void {
    const count = this.dialect.confirmation?.durable === true ? decoding.readVarUint(decoder) : this.confirmed + 1;
    this.watch?.confirmed(this, count);
    this.confirmed = count;
  }
}

/** Writer and first clock of an update; null: it only deletes. */
function headerOf(update: Uint8Array): { client: number; clock: number } | null {
  const decoder = decoding.createDecoder(update);
  if (decoding.readVarUint(decoder) === 0) return null;
  decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  return { client, clock: decoding.readVarUint(decoder) };
}
