import * as Y from 'yjs';
import { motionRoutes, stepRoutes as routes, type MotionView, type Role, type Route } from '#contracts';
import { Caller } from '../../../test/support/caller.js';
import { newCouncil } from '../../../test/support/council.js';
import { House } from '../../../test/support/house.js';
import { People } from '../../../test/support/people.js';
import type { Place } from '../../../test/support/place.js';
import { newPlace } from '../../../test/support/town.js';
import type { Answer, Visitor } from '../../../test/support/visitor.js';

/** An edit that says this. */
export function words(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('notiz').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

/** A fraction that asks for two consents, with everyone at a browser. */
export class SlipDesk {
  private constructor(
    readonly house: House,
    readonly place: Place,
    readonly desks: Readonly<Record<Role, Visitor>>,
  ) {}

  static async open(): Promise<SlipDesk> {
    const house = await House.open();
    const people = new People(house);
    const place = await newPlace(house, people, await newCouncil(house, people, 'Musterstadt'), 'Apfelbaum', { quorum: 2 });
    const [member, chair, deputy, manager] = [await place.sit('member'), await place.sit('chair'), await place.sit('deputy'), await place.sit('manager')];
    return new SlipDesk(house, place, { member, chair, deputy, manager, expert_citizen: await place.sit('expert_citizen'), guest: await place.sit('guest') });
  }

  step(who: Role, route: Route, motion: string, body?: object): Promise<Answer> {
    return this.desks[who].call(route, { params: { motion }, ...(body ? { body } : {}) }, this.place.fractionId);
  }

  view(motion: string, who: Role = 'chair'): Promise<MotionView> {
    return this.desks[who].ask<MotionView>(motionRoutes.get, { params: { motion } }, this.place.fractionId);
  }

  consent(who: Role, motion: string, verdict = 'consent', word = ''): Promise<Answer> {
    return this.step(who, routes.consent, motion, { verdict, word });
  }

  async draft(state: 'draft' | 'in_review' = 'draft'): Promise<string> {
    const motion = await this.place.motion('draft');
    if (state === 'in_review') await this.step('member', routes.requestReview, motion);
    return motion;
  }

  /** In review, begun by somebody else than the chair. */
  async begun(who: Role): Promise<{ id: string }> {
    const begun = await this.desks[who].ask<{ id: string }>(motionRoutes.create, { body: { kind: 'motion', title: 'Bänke am Markt' } }, this.place.fractionId);
    await this.step(who, routes.requestReview, begun.id);
    return begun;
  }

  /** In review, and consented to by two: as many as this fraction asks for. */
  async agreed(): Promise<string> {
    const motion = await this.draft('in_review');
    for (const who of ['member', 'deputy'] as const) await this.consent(who, motion);
    return motion;
  }

  /** An open editor, in step with the text; one that only reads says nothing of its own. */
  async editor(who: Role, motion: string, writes = true): Promise<Caller> {
    const { ticket, documentId } = await this.desks[who].ask<{ ticket: string; documentId: string }>(motionRoutes.ticket, { params: { motion } }, this.place.fractionId);
    const caller = await Caller.knock(this.house.origin, { documentId, ticket, cookie: this.desks[who].cookie });
    if (!(caller instanceof Caller)) throw new Error(`refused with ${caller}`);
    await caller.heard('hello');
    if (!writes) return caller;
    caller.send({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(new Y.Doc()) });
    await caller.heard('ack');
    return caller;
  }
}
