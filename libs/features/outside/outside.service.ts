import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { z } from 'zod';
import type { outsideRoutes } from '#contracts';
import { readable, Tree, UploadSessions, viewerOf, viewing, type Entry } from '#features/files';
import { PublicAddress } from '#http';
import { AppError, Clock, must, type MemberActor } from '#kernel';
import { FractionDb, Jobs } from '#persistence';
import { Doors } from './doors.js';
import { OutsideLink } from './outside-link.entity.js';
import { sendShare } from './outside.jobs.js';
import { outsideLinkViewOf } from './outside.view.js';

type Links = z.input<typeof outsideRoutes.list.result>;
type Acts = z.input<typeof outsideRoutes.acts.result>;

export interface DropBox {
  readonly folderId: string;
  readonly title: string;
  readonly expiresAt: Date;
  readonly mostFiles: number;
  readonly mostBytes: number;
}

/** What members open to people outside, and take back. */
@Injectable()
export class OutsideService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly doors: Doors,
    private readonly jobs: Jobs,
    private readonly uploads: UploadSessions,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  /** The links to what this member may read; those that are open first. */
  list(actor: MemberActor, entryId: string | undefined): Promise<Links> {
    return this.db.run(actor, async () => {
      if (entryId !== undefined) await this.tree.find(null, entryId);
      const now = this.clock.now();
      const rows = await this.db.query<{ id: string; name: string }>(
        `select l.id, e.name from outside_link l join file_entry e on e.id = l.entry_id
         where ($1::uuid is null or l.entry_id = $1) and e.deleted_at is null and ${readable('e', 2)} order by l.created_at desc limit 500`,
        [entryId ?? null, ...viewing(viewerOf(actor, now))],
      );
      const names = new Map(rows.map(({ id, name }) => [id, name]));
      const links = await this.db.repo(OutsideLink).find({ where: { id: In([...names.keys()]) }, order: { createdAt: 'DESC' } });
      const items = links.map((link) => outsideLinkViewOf(link, names.get(link.id) ?? '', now));
      return { items: [...items.filter(({ open }) => open), ...items.filter(({ open }) => !open)] };
    });
  }

  /** The mail with the link is a job: the share exists, or the mail and the share do not. */
  share(actor: MemberActor, { entryId, email, expiresAt }: { entryId: string; email: string; expiresAt: Date }): Promise<{ id: string }> {
    return this.db.run(actor, async () => {
      const entry = await this.tree.find(null, entryId, 'write');
      const link = await this.enter(actor, entry, { kind: 'read', email }, expiresAt);
      await this.jobs.send(this.db.manager, sendShare, { fractionId: actor.fractionId, linkId: link.id });
      return { id: link.id };
    });
  }

  async openDropBox(actor: MemberActor, { folderId, expiresAt, ...box }: DropBox): Promise<{ id: string; url: string }> {
    const link = await this.db.run(actor, async () => this.enter(actor, await this.tree.find('folder', folderId, 'write'), { kind: 'drop', ...box }, expiresAt));
    const token = await this.doors.open(actor.fractionId, link);
    return { id: link.id, url: this.address.url(`/abgabe/${token}`) };
  }

  acts(actor: MemberActor, linkId: string): Promise<Acts> {
    return this.db.run(actor, async () => {
      await this.seen(linkId);
      const rows = await this.db.query<{ at: Date; act: Acts['items'][number]['act']; name: string }>(
        'select at, act, name from outside_act where link_id = $1 order by position desc limit 200',
        [linkId],
      );
      return { items: rows.map(({ at, act, name }) => ({ at: at.toISOString(), act, name })) };
    });
  }

  mailAgain(actor: MemberActor, linkId: string): Promise<void> {
    return this.db.run(actor, async () => {
      const link = await this.seen(linkId, 'write');
      if (!link.isOpen(this.clock.now()) || link.email === null) throw new AppError('wrong_state');
      await this.jobs.send(this.db.manager, sendShare, { fractionId: actor.fractionId, linkId });
    });
  }

  /** The way in is closed first: a crash in between leaves a link that opens nothing. What was on its way into a box gives its room back. */
  async revoke(actor: MemberActor, linkId: string): Promise<void> {
    await this.db.run(actor, () => this.seen(linkId, 'write'));
    await this.doors.close(linkId);
    await this.db.run(actor, async () => {
      await this.db.query('update outside_link set revoked_at = coalesce(revoked_at, $2) where id = $1', [linkId, this.clock.now()]);
    });
    await this.uploads.cancelAll(actor, { link: linkId, sender: '' });
  }

  private async enter(actor: MemberActor, entry: Entry, what: Partial<OutsideLink>, expiresAt: Date): Promise<OutsideLink> {
    if (entry.nonPublic) throw new AppError('not_for_outside');
    const now = this.clock.now();
    const repo = this.db.repo(OutsideLink);
    const link = repo.create({ id: crypto.randomUUID(), entryId: entry.id, createdBy: actor.name, createdAt: now, uses: 0, usedBytes: 0, ...what });
    link.end(expiresAt, now);
    return repo.save(link);
  }

  private async seen(linkId: string, need: 'read' | 'write' = 'read'): Promise<OutsideLink> {
    const link = must(await this.db.repo(OutsideLink).findOneBy({ id: linkId }), 'not_found');
    await this.tree.find(null, link.entryId, need);
    return link;
  }
}
