import { Injectable } from '@nestjs/common';
import { ArrangeService, nameKey, ReplaceService, TrashService, Tree, type Entry } from '#features/files';
import { Clock, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Locks } from '../locks/locks.js';
import { DeadProperties } from '../properties/dead.js';

/** Programs that save this way need seconds; a person who tidies up takes longer, and means what they do. */
const patienceMs = 10 * 60_000;

/**
 * Word and others save in four steps: the new content into a file of their own, the old file aside, the new one to its
 * name, the old one away. Step by step that would leave a new file without history, and the old one, on which versions, rights
 * and motions stand, in the trash. So what was put aside is remembered, and when it shall go it takes over the new content and its name back.
 */
@Injectable()
export class Aside {
  constructor(
    private readonly db: FractionDb,
    private readonly all: Tree,
    private readonly arranging: ArrangeService,
    private readonly replacing: ReplaceService,
    private readonly trash: TrashService,
    private readonly locks: Locks,
    private readonly dead: DeadProperties,
    private readonly clock: Clock,
  ) {}

  /** A file gives its name up within its folder; inside the open transaction. */
  async remember({ membershipId }: MemberActor, entryId: string, name: string): Promise<void> {
    await this.db.query(
      `insert into dav_aside (entry_id, name, membership_id, at) values ($1, $2, $3, $4)
       on conflict (fraction_id, entry_id) do update set name = excluded.name, membership_id = excluded.membership_id, at = excluded.at`,
      [entryId, name, membershipId, this.clock.now()],
    );
  }

  /** True when the file that shall go took back its name, with the content of the one that bore it meanwhile; inside the open transaction. */
  async takeBack(actor: MemberActor, entryId: string): Promise<boolean> {
    const [aside] = await this.db.query<{ name: string }>('delete from dav_aside where entry_id = $1 and membership_id = $2 and at > $3 returning name', [
      entryId,
      actor.membershipId,
      new Date(this.clock.now().getTime() - patienceMs),
    ]);
    const successor = aside ? await this.successor(actor, entryId, aside.name) : null;
    if (!aside || !successor) return false;
    await this.replacing.takeOver(actor, entryId, successor.id);
    await this.dead.clear(entryId);
    await this.dead.copy(successor.id, entryId, false);
    await this.locks.hand(successor.id, entryId);
    await this.trash.remove(actor, 'file', successor.id);
    await this.arranging.change(actor, 'file', entryId, { name: aside.name });
    return true;
  }

  /** What bears the name now, made by the same seat and touched by nobody else. */
  private async successor(actor: MemberActor, entryId: string, name: string): Promise<Entry | null> {
    const { parentId } = await this.all.find('file', entryId, 'write');
    const found = await this.all.child(parentId, nameKey(name));
    const entry = found && (await this.all.known(found.id));
    return entry?.soleAuthor === actor.membershipId ? entry : null;
  }

  /** What was put aside and left there is a file like any other. */
  async tidy(): Promise<void> {
    await this.db.query('delete from dav_aside where at < $1', [new Date(this.clock.now().getTime() - patienceMs)]);
  }
}
