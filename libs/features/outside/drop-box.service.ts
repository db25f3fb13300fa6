import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { outsideGuestRoutes } from '#contracts';
import { ContentService, freeName, Tree } from '#features/files';
import { FractionsService } from '#features/membership';
import { AppError, Clock, houseActor, must } from '#kernel';
import { FractionDb } from '#persistence';
import { Doors, type Door } from './doors.js';
import { OutsideLink } from './outside-link.entity.js';
import { SharedThings } from './shared-things.js';

type Box = z.input<typeof outsideGuestRoutes.dropBox.result>;

export interface HandIn {
  readonly name: string;
  /** What the one outside calls themselves. */
  readonly from: string;
  readonly content: Readable;
  readonly size: number;
}

/** A folder into which people outside put files, and of which they see nothing. */
@Injectable()
export class DropBoxService {
  constructor(
    private readonly db: FractionDb,
    private readonly fractions: FractionsService,
    private readonly things: SharedThings,
    private readonly contents: ContentService,
    private readonly tree: Tree,
    private readonly doors: Doors,
    private readonly clock: Clock,
  ) {}

  async box(token: string): Promise<Box> {
    const door = await this.find(token);
    return this.db.run(houseActor(door.fractionId, 'Abgabe'), async () => {
      const link = await this.open(door.linkId);
      const { name, colour } = await this.fractions.current();
      return { fractionName: name, colour, title: link.title ?? '', expiresAt: link.expiresAt.toISOString(), filesLeft: link.filesLeft, bytesLeft: link.bytesLeft };
    });
  }

  /** Room is taken before the first byte and given back when the file does not arrive: many at once get no more of it. */
  async handIn(token: string, { name, from, content, size }: HandIn): Promise<{ name: string; sha256: string }> {
    const { fractionId, linkId } = await this.find(token);
    const actor = houseActor(fractionId, `${from} (Abgabe)`);
    const folderId = await this.db.run(actor, () => this.take(linkId, size));
    try {
      const free = await this.db.run(actor, async () => freeName(name, new Set((await this.tree.children(folderId)).map((each) => each.nameKey))));
      const { name: given, sha256 } = await this.contents.bring(actor, { name: free, folderId, content, size });
      await this.db.run(actor, () =>
        this.db.query(`insert into outside_act (link_id, act, name, at) values ($1, 'handed_in', $2, $3)`, [linkId, `${given} · ${from}`, this.clock.now()]),
      );
      return { name: given, sha256: must(sha256, 'internal') };
    } catch (error) {
      await this.db.run(actor, () => this.db.query('update outside_link set uses = uses - 1, used_bytes = used_bytes - $2 where id = $1', [linkId, size]));
      throw error;
    }
  }

  private async find(token: string): Promise<Door> {
    return must(await this.doors.find(token, 'drop'), 'share_closed');
  }

  private async open(linkId: string): Promise<OutsideLink> {
    const link = must(await this.db.repo(OutsideLink).findOneBy({ id: linkId }), 'share_closed');
    if (!link.isOpen(this.clock.now()) || !(await this.things.root(link))) throw new AppError('share_closed');
    return link;
  }

  private async take(linkId: string, size: number): Promise<string> {
    const link = await this.open(linkId);
    const taken = await this.db.query(
      `update outside_link set uses = uses + 1, used_bytes = used_bytes + $2, last_used_at = $3
       where id = $1 and uses < most_files and used_bytes + $2 <= most_bytes returning id`,
      [linkId, size, this.clock.now()],
    );
    if (taken.length === 0) throw new AppError('drop_box_full');
    return link.entryId;
  }
}
