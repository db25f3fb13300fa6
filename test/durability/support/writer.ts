import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { decodeFrame, ownFrameTypes, type Frame } from '../../../libs/contracts/collab/frames.js';
import { SaveState } from '../../../libs/contracts/collab/save-state.js';
import type { Member } from './house.js';
import { origin } from './node.js';

/** A person at a stock y-websocket client. */
export class Writer {
  readonly doc: Y.Doc;
  readonly saved: SaveState;
  readonly provider: WebsocketProvider;
  /** Our own frames and close codes, in the order in which they came. */
  readonly frames: Frame[] = [];
  readonly closes: number[] = [];

  constructor(
    readonly member: Member,
    readonly documentId: string,
    port: number,
    options: { doc?: Y.Doc; schema?: string; epoch?: string; maxBackoffTime?: number } = {},
  ) {
    this.doc = options.doc ?? new Y.Doc();
    this.saved = new SaveState();
    this.doc.on('update', (_: Uint8Array, from: unknown) => {
      if (from !== this.provider) this.saved.edited();
    });
    this.provider = new WebsocketProvider(`ws://127.0.0.1:${port}/collab`, documentId, this.doc, {
      params: { schema: options.schema ?? '1', ticket: 'one', ...(options.epoch === undefined ? {} : { epoch: options.epoch }) },
      WebSocketPolyfill: socketOf(this) as never,
      disableBc: true,
      maxBackoffTime: options.maxBackoffTime ?? 400,
    });
    for (const type of ownFrameTypes) this.provider.messageHandlers[type] = () => undefined;
    this.provider.on('connection-close', (event: { code: number } | null) => {
      this.saved.closed();
      if (event !== null) this.closes.push(event.code);
    });
  }

  get text(): Y.Text {
    return this.doc.getText('text');
  }

  heard(frame: Frame): void {
    this.saved.received(frame);
    this.frames.push(frame);
  }

  kinds(): string[] {
    return this.frames.map(({ kind }) => kind);
  }

  synced(): Promise<void> {
    return until(() => this.provider.synced, `${this.member.name} is in step`);
  }

  leave(): void {
    this.provider.destroy();
    this.provider.awareness.destroy();
  }
}

/** A socket that logs in by cookie, comes from our page, and tells the writer's save state what passes by. */
function socketOf(writer: Writer): typeof WebSocket {
  const { fractionId, personId, name } = writer.member;
  return class extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { origin, headers: { cookie: `${fractionId} ${personId} ${name}` } });
      this.on('message', (data) => writer.heard(decodeFrame(new Uint8Array(data as Buffer))));
    }

    override send(data: Uint8Array): void {
      writer.saved.sent(decodeFrame(data));
      super.send(data);
    }
  } as typeof WebSocket;
}

/** Waits for something to become true; says what was awaited when it does not. */
export async function until(condition: () => boolean | Promise<boolean>, what: string, patienceMs = 8_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await sleep(10);
  }
}
