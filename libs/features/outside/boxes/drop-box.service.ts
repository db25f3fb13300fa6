import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { outsideGuestRoutes } from '#contracts';
import { ContentService, freeName, Tree } from '#features/files';
import { FractionsService } from '#features/membership';
import { houseActor, must } from '#kernel';
import { FractionDb } from '#persistence';
import { Boxes } from './boxes.js';

type Box = z.input<typeof outsideGuestRoutes.dropBox.result>;

export interface SmallHandIn {
  readonly name: string;
  /** What the one outside calls themselves. */
  readonly from: string;
  readonly content: Readable;
  readonly size: number;
}

/** Who brought it, as the fraction reads it beside the file. */
export const bringer = (from: string): string => `${from} (Abgabe)`;

/** A folder into which people outside put files, and of which they see nothing. */
@Injectable()
export class DropBoxService {
  constructor(
    private readonly db: FractionDb,
    private readonly fractions: FractionsService,
    private readonly contents: ContentService,
    private readonly tree: Tree,
    private readonly boxes: Boxes,
  ) {}

  async box(token: string): Promise<Box> {
    const door = await this.boxes.find(token);
    return this.db.run(houseActor(door.fractionId, 'Abgabe'), async () => {
      const { link, files, bytes } = await this.boxes.left(door.linkId);
      const { name, colour } = await this.fractions.current();
      return { fractionName: name, colour, title: link.title ?? '', expiresAt: link.expiresAt.toISOString(), filesLeft: files, bytesLeft: bytes };
    });
  }

  /** Room is taken before the first byte and given back when the file does not arrive: many at once get no more of it. */
  async handIn(token: string, { name, from, content, size }: SmallHandIn): Promise<{ name: string; sha256: string }> {
    const { fractionId, linkId } = await this.boxes.find(token);
    const actor = houseActor(fractionId, bringer(from));
    const folderId = await this.db.run(actor, () => this.take(linkId, size));
    try {
      const free = await this.db.run(actor, async () => freeName(name, new Set((await this.tree.children(folderId)).map((each) => each.nameKey))));
      const { name: given, sha256 } = await this.contents.bring(actor, { name: free, folderId, content, size });
      await this.db.run(actor, () => this.boxes.note(linkId, given, from));
      return { name: given, sha256: must(sha256, 'internal') };
    } catch (error) {
      await this.db.run(actor, () => this.boxes.uncount(linkId, size));
      throw error;
    }
  }

  private async take(linkId: string, size: number): Promise<string> {
    const { entryId } = await this.boxes.refuseMore(linkId, size);
    await this.boxes.count(linkId, size);
    return entryId;
  }
}
