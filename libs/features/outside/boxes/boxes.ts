import { Injectable } from '@nestjs/common';
import { AppError, Clock, must } from '#kernel';
import { FractionDb } from '#persistence';
import { Doors, type Door } from '../doors.js';
import { OutsideLink } from '../outside-link.entity.js';
import { SharedThings } from '../shared-things.js';

/** The drop boxes and what may still go into each. What is on its way counts as if it had arrived, so that many at once get no more room than one. */
@Injectable()
export class Boxes {
  constructor(
    private readonly db: FractionDb,
    private readonly things: SharedThings,
    private readonly doors: Doors,
    private readonly clock: Clock,
  ) {}

  async find(token: string): Promise<Door> {
    return must(await this.doors.find(token, 'drop'), 'share_closed');
  }

  /** Of the open transaction's fraction. */
  async open(linkId: string): Promise<OutsideLink> {
    const link = must(await this.db.repo(OutsideLink).findOneBy({ id: linkId }), 'share_closed');
    if (!link.isOpen(this.clock.now()) || !(await this.things.root(link))) throw new AppError('share_closed');
    return link;
  }

  /** What is left of it, without what others are just sending. */
  async left(linkId: string): Promise<{ link: OutsideLink; files: number; bytes: number }> {
    const link = await this.open(linkId);
    const [way] = await this.db.query<{ files: number; bytes: number }>(
      `select count(*)::int as files, coalesce(sum(bytes), 0)::float8 as bytes from file_upload where link_id = $1 and entry_id is null and expires_at > $2`,
      [linkId, this.clock.now()],
    );
    return { link, files: Math.max(0, link.filesLeft - (way?.files ?? 0)), bytes: Math.max(0, link.bytesLeft - (way?.bytes ?? 0)) };
  }

  /** Whether one more file of this size fits; until the transaction ends nobody else asks. */
  async refuseMore(linkId: string, size: number): Promise<OutsideLink> {
    await this.db.query('select 1 from outside_link where id = $1 for update', [linkId]);
    const { link, files, bytes } = await this.left(linkId);
    if (files < 1 || bytes < size) throw new AppError('drop_box_full');
    return link;
  }

  /** Counts a file; refused when it would be more than was agreed. */
  async count(linkId: string, size: number): Promise<void> {
    const counted = await this.db.query(
      `update outside_link set uses = uses + 1, used_bytes = used_bytes + $2, last_used_at = $3
       where id = $1 and uses < most_files and used_bytes + $2 <= most_bytes returning id`,
      [linkId, size, this.clock.now()],
    );
    if (counted.length === 0) throw new AppError('drop_box_full');
  }

  async uncount(linkId: string, size: number): Promise<void> {
    await this.db.query('update outside_link set uses = uses - 1, used_bytes = used_bytes - $2 where id = $1', [linkId, size]);
  }

  /** For those who opened the box: what came, and from whom. */
  async note(linkId: string, name: string, from: string): Promise<void> {
    await this.db.query(`insert into outside_act (link_id, act, name, at) values ($1, 'handed_in', $2, $3)`, [linkId, `${name} · ${from}`, this.clock.now()]);
  }
}
