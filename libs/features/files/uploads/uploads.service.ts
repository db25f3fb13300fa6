import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { UploadView, uploadRoutes } from '#contracts';
import { inOrder, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { fileRowOf } from '../listing/listing.rows.js';
import { ListingService } from '../listing/listing.service.js';
import { partSize } from '../vault/index.js';
import type { Holder, Session } from './session.js';
import { UploadSessions } from './sessions.js';

type Wish = z.output<typeof uploadRoutes.begin.body>;

/** A seat goes on with what it has begun, and with nothing that a colleague has begun, whatever both may write. */
const heldBy = ({ membershipId }: MemberActor): Holder => ({ seat: membershipId });

/** The uploads of members, and of guests where they may write. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly db: FractionDb,
    private readonly sessions: UploadSessions,
    private readonly listing: ListingService,
  ) {}

  async begin(actor: MemberActor, { name, folderId, bytes, replace, modifiedAt }: Wish): Promise<UploadView> {
    const when = replace === null ? ('new' as const) : { etag: replace };
    const begun = { name, folderId, bytes, when, modifiedAt: modifiedAt === null ? null : new Date(modifiedAt) };
    return this.view(actor, await this.sessions.open(actor, heldBy(actor), begun));
  }

  list(actor: MemberActor): Promise<{ uploads: UploadView[] }> {
    return this.db.run(actor, async () => ({ uploads: await inOrder(await this.sessions.unfinished(heldBy(actor)), (session) => this.view(actor, session)) }));
  }

  get(actor: MemberActor, id: string): Promise<UploadView> {
    return this.db.run(actor, async () => this.view(actor, await this.sessions.find(heldBy(actor), id)));
  }

  async send(actor: MemberActor, id: string, offset: number, part: Buffer, sum?: string): Promise<UploadView> {
    await this.sessions.take(actor, heldBy(actor), id, { offset, part, sum });
    return this.get(actor, id);
  }

  cancel(actor: MemberActor, id: string): Promise<void> {
    return this.sessions.cancel(actor, heldBy(actor), id);
  }

  private async view(actor: MemberActor, session: Session): Promise<UploadView> {
    const { id, name, folderId, bytes, received } = session;
    const file = session.entryId === null ? null : fileRowOf(await this.listing.one(actor, session.entryId));
    return { id, name, folderId, bytes, received, partBytes: partSize, expiresAt: session.expiresAt.toISOString(), file };
  }
}
