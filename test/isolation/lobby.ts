import { motionRoutes, suggestionRoutes } from '#contracts';
import { Motion } from '#features/motions';
import { FractionDb } from '#persistence';
import { Caller, type Knock } from '../support/caller.js';
import { House } from '../support/house.js';
import type { Place } from '../support/place.js';
import { newTown, type Town } from '../support/town.js';
import type { Visitor } from '../support/visitor.js';

export interface Pass {
  readonly documentId: string;
  readonly ticket: string;
  readonly cookie: string | null;
}

/** A town whose co-editing sockets are tried; those that opened are closed by `leave`. */
export class Lobby {
  private readonly open: Caller[] = [];

  private constructor(readonly town: Town) {}

  static async build(): Promise<Lobby> {
    return new Lobby(await newTown(await House.open()));
  }

  async passFor(place: Place, visitor: Visitor, motion: string): Promise<Pass> {
    const { ticket, documentId } = await visitor.ask<{ ticket: string; documentId: string }>(motionRoutes.ticket, { params: { motion } }, place.fractionId);
    return { ticket, documentId, cookie: visitor.cookie };
  }

  async passForSuggestion(place: Place, visitor: Visitor, params: { motion: string; suggestion: string }): Promise<Pass> {
    const { ticket, documentId } = await visitor.ask<{ ticket: string; documentId: string }>(suggestionRoutes.ticket, { params }, place.fractionId);
    return { ticket, documentId, cookie: visitor.cookie };
  }

  async knock(pass: Knock): Promise<Caller | number> {
    const caller = await Caller.knock(this.town.house.origin, pass);
    if (caller instanceof Caller) this.open.push(caller);
    return caller;
  }

  async enter(pass: Knock): Promise<Caller> {
    const caller = await this.knock(pass);
    if (!(caller instanceof Caller)) throw new Error(`refused with ${caller}`);
    return caller;
  }

  async documentOf(place: Place, motion: string): Promise<string> {
    const found = await place.within(await place.actor('chair'), () => place.house.part(FractionDb).repo(Motion).findOneByOrFail({ id: motion }));
    return found.documentId;
  }

  /** How far a document is written, as the database knows it. */
  async headOf(documentId: string): Promise<number> {
    const [row] = await this.town.house.rows<{ head_seq: string }>('select head_seq from document where id = $1', [documentId]);
    return Number(row?.head_seq);
  }

  leave(): void {
    this.open.splice(0).forEach((caller) => caller.leave());
  }
}
