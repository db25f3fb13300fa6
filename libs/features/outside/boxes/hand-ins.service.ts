import { Injectable } from '@nestjs/common';
import type { HandIn } from '#contracts';
import { partSize, UploadSessions, type Holder, type Session, type Terms } from '#features/files';
import { houseActor, must, type HouseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Boxes } from './boxes.js';
import { bringer } from './drop-box.service.js';

export interface Wish {
  readonly name: string;
  readonly from: string;
  readonly bytes: number;
}

export interface Part {
  readonly offset: number;
  readonly sum?: string | undefined;
  readonly part: Buffer;
}

/**
 * Large files into a drop box, part by part like those of members. The limits of the box are asked when a file begins, and
 * once more in the transaction in which it becomes one: who ends the box in between gets nothing more into it.
 */
@Injectable()
export class HandInsService {
  constructor(
    private readonly db: FractionDb,
    private readonly boxes: Boxes,
    private readonly sessions: UploadSessions,
  ) {}

  async begin(token: string, { name, from, bytes }: Wish): Promise<HandIn> {
    const { fractionId, linkId } = await this.boxes.find(token);
    const actor = houseActor(fractionId, bringer(from));
    const { entryId: folderId } = await this.db.run(actor, () => this.boxes.open(linkId));
    const begun = { name, folderId, bytes, when: 'new' as const, orBeside: true };
    return viewOf(await this.sessions.open(actor, { link: linkId, sender: from }, begun, { begin: () => this.boxes.refuseMore(linkId, bytes) }));
  }

  async get(token: string, id: string): Promise<HandIn> {
    return viewOf((await this.enter(token, id)).session);
  }

  async send(token: string, id: string, part: Part): Promise<HandIn> {
    const { actor, holder, linkId } = await this.enter(token, id);
    const arrive: Terms['arrive'] = async ({ bytes }, { name }) => {
      await this.boxes.open(linkId);
      await this.boxes.count(linkId, bytes);
      await this.boxes.note(linkId, name, holder.sender);
    };
    await this.sessions.take(actor, holder, id, part, { arrive });
    return this.get(token, id);
  }

  async cancel(token: string, id: string): Promise<void> {
    const { actor, holder } = await this.enter(token, id);
    await this.sessions.cancel(actor, holder, id);
  }

  /** As whom somebody outside goes on, who knows the link and the id of what they began. */
  private async enter(token: string, id: string): Promise<{ actor: HouseActor; holder: Extract<Holder, { link: string }>; linkId: string; session: Session }> {
    const { fractionId, linkId } = await this.boxes.find(token);
    return this.db.run(houseActor(fractionId, 'Abgabe'), async () => {
      await this.boxes.open(linkId);
      const session = await this.sessions.find({ link: linkId, sender: '' }, id);
      const sender = must(session.sender, 'not_found');
      return { actor: houseActor(fractionId, bringer(sender)), holder: { link: linkId, sender }, linkId, session };
    });
  }
}

const viewOf = ({ id, bytes, received, expiresAt, storedAs, sha256 }: Session): HandIn => ({
  id,
  bytes,
  received,
  partBytes: partSize,
  expiresAt: expiresAt.toISOString(),
  receipt: storedAs === null || sha256 === null ? null : { name: storedAs, sha256 },
});
