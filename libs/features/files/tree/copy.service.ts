import { Injectable } from '@nestjs/common';
import { AppError, Clock, Events, inOrder, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { CirclesService } from '../circles/circles.service.js';
import { Entry } from './entry.entity.js';
import { FileContentChanged } from '../files.events.js';
import { mayMove, readable, viewing } from '../files.policy.js';
import { freeName, nameKey, wellFormed } from './names.js';
import { Tree } from './tree.js';
import { Vault } from '../vault/index.js';

/** One copy stays one short transaction. */
const mostAtOnce = 10_000;

interface Source {
  readonly id: string;
  readonly parentId: string | null;
  readonly objectId: string | null;
  readonly nonPublic: boolean;
  readonly circleId: string | null;
}

/** Copies share the bytes with their originals and take no room of the quota; a new content of one leaves the other alone. */
@Injectable()
export class CopyService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly vault: Vault,
    private readonly circles: CirclesService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A file, or a folder with all in it that this one may see. `name`: must be free; left out, the next free one is taken. */
  async copy(actor: MemberActor, kind: Entry['kind'], id: string, to: { folderId: string | null; name?: string }): Promise<{ id: string; name: string }> {
    return this.db.run(actor, async () => {
      await this.tree.lock();
      const entry = await this.tree.find(kind, id);
      const folder = await this.tree.folder(to.folderId, 'write');
      const name = await this.nameFor(entry, to);
      const sources = await this.sources(id);
      // What lies in it may be for fewer people than it is itself: the copy is for those of the folder.
      if (!sources.every((source) => mayMove(actor.role, source, folder))) throw new AppError('forbidden');
      if (sources.length > mostAtOnce) throw new AppError('too_large', { limit: `${mostAtOnce} Dateien` });
      const copies = new Map(sources.map((source) => [source.id, crypto.randomUUID()]));
      await this.insert(actor, sources, copies, { folder, name });
      await this.vault.holdEach(sources.flatMap(({ objectId }) => objectId ?? []));
      if (!folder?.nonPublic) await this.keepNonPublic(sources, copies);
      await this.tell(sources, copies);
      await this.tree.touch([to.folderId]);
      return { id: must(copies.get(id), 'internal'), name };
    });
  }

  private async nameFor(entry: Entry, to: { folderId: string | null; name?: string }): Promise<string> {
    if (to.name === undefined) {
      const taken = new Set((await this.tree.children(to.folderId)).map((each) => each.nameKey));
      return freeName(entry.name, taken);
    }
    const name = wellFormed(to.name);
    if (await this.tree.child(to.folderId, nameKey(name))) throw new AppError('name_taken', { name });
    return name;
  }

  private sources(id: string): Promise<Source[]> {
    return this.db.query<Source>(
      `with recursive down as (
         select e.* from file_entry e where e.id = $1
         union all select e.* from file_entry e join down on e.parent_id = down.id where e.deleted_at is null and ${readable('e', 2)})
       select id, parent_id as "parentId", object_id as "objectId", non_public as "nonPublic", circle_id as "circleId" from down`,
      [id, ...viewing(this.tree.viewer)],
    );
  }

  private async insert(actor: MemberActor, sources: readonly Source[], copies: ReadonlyMap<string, string>, { folder, name }: { folder: Entry | null; name: string }): Promise<void> {
    const parents = sources.map((source, place) => (place === 0 ? (folder?.id ?? null) : (copies.get(source.parentId ?? '') ?? null)));
    await this.db.query(
      `insert into file_entry (id, kind, parent_id, name, name_key, object_id, type, bytes, sha256, checksum, modified_at, changed_at, changed_by, everyone, non_public, circle_id, sole_author)
       select c.id, e.kind, c.parent, case when c.place = 1 then $4 else e.name end, case when c.place = 1 then $5 else e.name_key end,
         e.object_id, e.type, e.bytes, e.sha256, e.checksum, e.modified_at, $6, $7, $8, $9, $10, $11
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) with ordinality as c (source, id, parent, place) join file_entry e on e.id = c.source`,
      [
        sources.map(({ id }) => id),
        sources.map(({ id }) => copies.get(id)),
        parents,
        name,
        nameKey(name),
        this.clock.now(),
        actor.name,
        folder?.everyone ?? 'write',
        folder?.nonPublic ?? false,
        folder?.circleId ?? null,
        actor.membershipId,
      ],
    );
  }

  /** The copy of something non-public is as non-public, for the same people. */
  private async keepNonPublic(sources: readonly Source[], copies: ReadonlyMap<string, string>): Promise<void> {
    const labelled = new Set(sources.filter(({ nonPublic }) => nonPublic).map(({ id }) => id));
    const outermost = sources.filter(({ id, parentId }, place) => labelled.has(id) && (place === 0 || !labelled.has(parentId ?? '')));
    await inOrder(outermost, ({ id, circleId }) => this.circles.becomeAs(must(copies.get(id), 'internal'), must(circleId, 'internal')));
  }

  private async tell(sources: readonly Source[], copies: ReadonlyMap<string, string>): Promise<void> {
    const files = sources.filter(({ objectId }) => objectId !== null);
    await inOrder(files, ({ id }) => this.events.emit(new FileContentChanged(must(copies.get(id), 'internal'), 1)));
  }
}
