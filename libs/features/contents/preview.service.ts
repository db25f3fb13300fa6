import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { seesOnlyShared, type contentRoutes, type ContentState } from '#contracts';
import { AccessLog, rangeOf, readable, Tree, Vault, viewing, type Entry, type RangeRequest } from '#features/files';
import { Bytes } from '#http';
import { must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { DocumentConverter } from '#ports';
import { stateColumns, stateJoins, stateOf } from './content.rows.js';
import { showingOf } from './showing.js';

type Preview = z.input<typeof contentRoutes.preview.result>;
type States = z.input<typeof contentRoutes.states.result>;

const columns = { thumbnail: 'thumbnail_id', picture: 'picture_id', paper: 'paper_id' } as const;
export type Made = keyof typeof columns;

/** Shows what is in a file, to those who may read it. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly vault: Vault,
    private readonly log: AccessLog,
    private readonly converter: DocumentConverter,
  ) {}

  /** Of those of the files that the actor sees. */
  states(actor: MemberActor, files: readonly string[]): Promise<States> {
    return this.db.run(actor, async () => {
      const rows = await this.db.query<unknown>(
        `select ${stateColumns} from file_entry e ${stateJoins} where e.id = any ($5) and e.kind = 'file' and e.deleted_at is null and ${readable('e', 1)}`,
        [...viewing(this.tree.viewer), files],
      );
      return { items: rows.map(stateOf).map(({ fileId, ...state }) => ({ file: fileId, ...state })) };
    });
  }

  preview(actor: MemberActor, fileId: string): Promise<Preview> {
    return this.db.run(actor, async () => {
      const entry = await this.tree.find('file', fileId);
      const { type, bytes, sha256 } = must(entry.content, 'not_found');
      const [content, has] = [await this.stateOf(entry), { picture: (await this.madeOf(entry, 'picture')) !== null, paper: (await this.madeOf(entry, 'paper')) !== null }];
      const show = showingOf({ type, bytes, content, has, converts: this.converter.available });
      const { id, name, version, parentId: folderId } = entry;
      return { id, name, type, bytes, sha256, version, folderId, show, content, may: { share: !seesOnlyShared(actor.role) } };
    });
  }

  /** Something that was made of a file, as an answer. */
  async made(actor: MemberActor, fileId: string, what: Made, asked: RangeRequest): Promise<Bytes> {
    const { name, object } = await this.db.run(actor, async () => {
      const entry = await this.tree.find('file', fileId);
      await this.log.note(entry, 'preview');
      return { name: entry.name, object: must(await this.madeOf(entry, what), 'not_found') };
    });
    const range = rangeOf(asked, object.bytes, `"${object.sha256}"`);
    const [type, ending] = what === 'paper' ? ['application/pdf', 'pdf'] : ['image/webp', 'webp'];
    return new Bytes(await this.vault.read(actor, object.id, range), { name: `${name}.${ending}`, type, size: object.bytes, sha256: object.sha256, inline: true, range });
  }

  private async stateOf(entry: Entry): Promise<ContentState> {
    const [row] = await this.db.query<unknown>(`select ${stateColumns} from file_entry e ${stateJoins} where e.id = $1`, [entry.id]);
    return stateOf(row);
  }

  private async madeOf({ id, objectId }: Entry, what: Made): Promise<{ id: string; bytes: number; sha256: string } | null> {
    const [row] = await this.db.query<{ id: string; bytes: number; sha256: string }>(
      `select o.id, o.bytes::float8 as bytes, o.sha256 from file_content c join stored_object o on o.id = c.${columns[what]} and o.state = 'visible'
         join stored_object source on source.id = c.object_id and source.verdict in ('unchecked', 'clean')
       where c.file_id = $1 and c.object_id = $2`,
      [id, objectId],
    );
    return row ?? null;
  }
}
