import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { OutsideAct, outsideGuestRoutes } from '#contracts';
import { ContentService, type Entry, type RangeRequest } from '#features/files';
import { FractionsService } from '#features/membership';
import type { Bytes } from '#http';
import { AppError, Clock, houseActor, must, type HouseActor, type OutsideActor } from '#kernel';
import { FractionDb } from '#persistence';
import { OutsideLink } from './outside-link.entity.js';
import { SharedThings } from './shared-things.js';

type Content = z.input<typeof outsideGuestRoutes.content.result>;

const asHouse = ({ fractionId, email }: Pick<OutsideActor, 'fractionId' | 'email'>): HouseActor => houseActor(fractionId, email);

/** What somebody outside sees of what was shared with them. */
@Injectable()
export class GuestsService {
  constructor(
    private readonly db: FractionDb,
    private readonly fractions: FractionsService,
    private readonly things: SharedThings,
    private readonly contents: ContentService,
    private readonly clock: Clock,
  ) {}

  /** Who shares, with nothing of what is shared: this is shown before the PIN. */
  door(fractionId: string, linkId: string): Promise<{ link: OutsideLink; fractionName: string; colour: string }> {
    return this.db.run(houseActor(fractionId, 'Freigabe'), async () => {
      const link = await this.open(linkId);
      const { name, colour } = await this.fractions.current();
      return { link, fractionName: name, colour };
    });
  }

  content(outside: OutsideActor, folderId: string | undefined): Promise<Content> {
    return this.db.run(asHouse(outside), async () => {
      const link = await this.open(outside.linkId);
      const { entry, path } = must(await this.things.below(link, folderId ?? link.entryId), 'not_found');
      const items = entry.kind === 'folder' ? await this.things.children(entry) : [entry];
      if (folderId === undefined) await this.note(link, 'opened', entry.name);
      return { name: path[0]?.name ?? entry.name, path: entry.kind === 'folder' ? path : [], items: items.map(itemOf) };
    });
  }

  /** Counted before the first byte; parts of one file that a player fetches count once. */
  async download(outside: OutsideActor, fileId: string, range: RangeRequest): Promise<Bytes> {
    const entry = await this.db.run(asHouse(outside), async () => {
      const link = await this.open(outside.linkId);
      const found = must(await this.things.below(link, fileId), 'not_found').entry;
      if (range.range === undefined || range.range.startsWith('bytes=0-')) await this.count(link, found.name);
      return found;
    });
    return this.contents.open(asHouse(outside), entry.name, must(entry.content, 'not_found'), { inline: false, range });
  }

  signedOut(outside: OutsideActor): Promise<void> {
    return this.db.run(asHouse(outside), async () => this.note(await this.open(outside.linkId), 'signed_out', ''));
  }

  private async open(linkId: string): Promise<OutsideLink> {
    const link = must(await this.db.repo(OutsideLink).findOneBy({ id: linkId }), 'share_closed');
    if (!link.isOpen(this.clock.now()) || !(await this.things.root(link))) throw new AppError('share_closed');
    return link;
  }

  private async count(link: OutsideLink, name: string): Promise<void> {
    await this.db.query('update outside_link set uses = uses + 1, last_used_at = $2 where id = $1', [link.id, this.clock.now()]);
    await this.note(link, 'fetched', name);
  }

  private async note(link: OutsideLink, act: OutsideAct['act'], name: string): Promise<void> {
    await this.db.query('insert into outside_act (link_id, act, name, at) values ($1, $2, $3, $4)', [link.id, act, name, this.clock.now()]);
  }
}

const itemOf = (entry: Entry): Content['items'][number] => ({
  id: entry.id,
  kind: entry.kind,
  name: entry.name,
  bytes: entry.bytes,
  changedAt: entry.changedAt.toISOString(),
});
