import * as Y from 'yjs';
import { motionRoutes, suggestionRoutes as routes, type Role, type SuggestionView } from '#contracts';
import { readDocument, rewrite, toText, type MotionDocument } from '#motion';
import { Caller, until } from '../../../test/support/caller.js';
import { SlipDesk } from '../slip/slip.testing.js';

/** Somebody at an open text, with a copy of it that keeps in step. */
export class Pen {
  readonly doc = new Y.Doc();
  private heard = 0;

  private constructor(readonly caller: Caller) {}

  static async on(caller: Caller): Promise<Pen> {
    const pen = new Pen(caller);
    await caller.heard('hello');
    caller.send({ kind: 'sync-step-1', stateVector: Y.encodeStateVector(pen.doc) });
    await caller.heard('sync-step-2');
    return pen;
  }

  get document(): MotionDocument {
    for (const frame of this.caller.frames.slice(this.heard)) {
      if (frame.kind === 'update' || frame.kind === 'sync-step-2') Y.applyUpdate(this.doc, frame.update);
    }
    this.heard = this.caller.frames.length;
    return readDocument(this.doc);
  }

  get text(): string {
    return toText(this.document);
  }

  /** Makes the text say something else, and waits until it is saved; throws when the server hangs up instead. */
  write(change: (text: string) => string): Promise<void> {
    return this.put(JSON.parse(change(JSON.stringify(this.document))) as MotionDocument);
  }

  async put(document: MotionDocument): Promise<void> {
    const state = Y.encodeStateVector(this.doc);
    rewrite(this.doc, document);
    const acks = (): number => this.caller.frames.filter(({ kind }) => kind === 'ack').length;
    const saved = acks();
    this.caller.send({ kind: saved === 0 ? 'sync-step-2' : 'update', update: Y.encodeStateAsUpdate(this.doc, state) });
    await until(() => acks() > saved || this.caller.closed !== null, 'the change is saved, or the server hangs up');
    if (acks() === saved) throw new Error(`The server hung up with ${this.caller.closed} instead of saving.`);
  }
}

export const saying = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The text does not say "${from}": ${text}`);
  return text.replace(from, to);
};

/** A fraction whose people suggest. */
export class SuggestionDesk {
  private constructor(readonly slip: SlipDesk) {}

  static async open(): Promise<SuggestionDesk> {
    return new SuggestionDesk(await SlipDesk.open());
  }

  get place() {
    return this.slip.place;
  }

  /** A motion that the guest may suggest for, with an own open suggestion and a pen at it. */
  async suggested(...edits: readonly (readonly [string, string])[]) {
    const motion = await this.slip.draft();
    await this.place.share(motion, 'guest', 'suggest');
    const at = await this.begin('guest', motion);
    const pen = await this.pen('guest', at);
    for (const [from, to] of edits) await pen.write(saying(from, to));
    return { motion, at, pen };
  }

  call(who: Role, route: (typeof routes)[keyof typeof routes], params: Record<string, string>, body?: object) {
    return this.slip.desks[who].call(route, { params, ...(body ? { body } : {}) }, this.place.fractionId);
  }

  async begin(who: Role, motion: string): Promise<{ motion: string; suggestion: string }> {
    const { id } = await this.slip.desks[who].ask<{ id: string }>(routes.begin, { params: { motion } }, this.place.fractionId);
    return { motion, suggestion: id };
  }

  async list(who: Role, motion: string): Promise<SuggestionView[]> {
    return (await this.slip.desks[who].ask<{ items: SuggestionView[] }>(routes.list, { params: { motion } }, this.place.fractionId)).items;
  }

  async changes(who: Role, params: { motion: string; suggestion: string }): Promise<{ id: string; before: string; after: string }[]> {
    return (await this.slip.desks[who].ask<{ items: { id: string; before: string; after: string }[] }>(routes.changes, { params }, this.place.fractionId)).items;
  }

  /** At the text of the motion itself, or of one of its suggestions. */
  async pen(who: Role, params: { motion: string; suggestion?: string }): Promise<Pen> {
    return Pen.on(await this.caller(who, params));
  }

  async caller(who: Role, params: { motion: string; suggestion?: string }): Promise<Caller> {
    const route = params.suggestion === undefined ? motionRoutes.ticket : routes.ticket;
    const visitor = this.slip.desks[who];
    const { ticket, documentId } = await visitor.ask<{ ticket: string; documentId: string }>(route, { params }, this.place.fractionId);
    const caller = await Caller.knock(this.slip.house.origin, { documentId, ticket, cookie: visitor.cookie });
    if (!(caller instanceof Caller)) throw new Error(`refused with ${caller}`);
    return caller;
  }

  /** The committed text, as somebody reads it who just came. */
  async text(motion: string): Promise<string> {
    const pen = await this.pen('chair', { motion });
    const { text } = pen;
    pen.caller.leave();
    return text;
  }
}
