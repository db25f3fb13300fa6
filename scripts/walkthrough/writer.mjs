import { setTimeout as wait } from 'node:timers/promises';
import { readVarUint } from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { frameType, FRAGMENT, ownFrameTypes } from './house.mjs';

const patienceMs = 10_000;

/** Waits until it is true; `what` says what was waited for. */
export async function until(what, isTrue) {
  const deadline = Date.now() + patienceMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`Waited ${patienceMs / 1000} s in vain: ${what}`);
    await wait(20);
  }
}

/** A stock y-websocket client at a motion, with the person's cookie and a ticket. */
export class Writer {
  sent = 0;
  acknowledged = 0;
  frozen = false;
  doc = new Y.Doc();

  static async open(person, motionId) {
    const writer = new Writer();
    const { ticket, documentId, schemaVersion } = await person.post(person.in(`/motions/${motionId}/ticket`));
    class Socket extends WebSocket {
      constructor(address, protocols) {
        super(address, protocols, { origin: person.url, headers: { cookie: person.cookie } });
      }
    }
    writer.provider = new WebsocketProvider(`${person.url.replace('http', 'ws')}/collab`, documentId, writer.doc, {
      params: { ticket, schema: String(schemaVersion) }, WebSocketPolyfill: Socket, disableBc: true,
    });
    writer.listen();
    await until(`${person.name} sees the text`, () => writer.provider.synced && writer.part('resolution'));
    return writer;
  }

  listen() {
    const { messageHandlers } = this.provider;
    for (const type of ownFrameTypes) messageHandlers[type] = () => undefined;
    messageHandlers[frameType.ack] = (_encoder, decoder) => (this.acknowledged = readVarUint(decoder));
    messageHandlers[frameType.freeze] = () => (this.frozen = true);
  }

  part(name) {
    return this.doc.getXmlFragment(FRAGMENT).toArray().find((node) => node.nodeName === name);
  }

  insertPoint(words) {
    const point = new Y.XmlElement('point');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    point.insert(0, [paragraph]);
    const resolution = this.part('resolution');
    this.doc.transact(() => resolution.insert(resolution.length, [point]));
  }

  writeReasoning(words) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    const reasoning = this.part('reasoning');
    this.doc.transact(() => reasoning.insert(reasoning.length, [paragraph]));
  }

  text = () => this.doc.getXmlFragment(FRAGMENT).toString();
  close = () => this.provider.destroy();
}
