import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Bytes } from '#http';
import { AppError, inOrder, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { AccessLog } from '../content/access-log.js';
import { readable, viewing } from '../files.policy.js';
import { freeName, nameKey } from '../tree/names.js';
import { Tree } from '../tree/tree.js';
import { Vault } from '../vault/index.js';
import { zip, zipSize, type ZipEntry } from './zip.js';

const mostEntries = 50_000;

interface Found {
  readonly id: string;
  readonly root: string;
  readonly path: string[];
  readonly name: string;
  readonly bytes: number | null;
  readonly objectId: string | null;
  readonly nonPublic: boolean;
  readonly at: Date;
}
type Packed = ZipEntry & { readonly objectId: string | null };

/** A selection of files and folders as one ZIP file, made while it is sent. */
@Injectable()
export class ArchiveService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly vault: Vault,
    private readonly log: AccessLog,
  ) {}

  /** Of folders goes along what this one may see in them. */
  async pack(actor: MemberActor, ids: readonly string[]): Promise<Bytes> {
    const found = await this.db.run(actor, () => this.find(ids));
    const entries = named(found, ids);
    const open = async ({ objectId }: Packed): Promise<AsyncIterable<Uint8Array>> => this.vault.read(actor, must(objectId, 'not_found'));
    const content = Readable.from(zip(entries, open), { objectMode: false });
    const [only] = ids.length === 1 ? found : [];
    return new Bytes(content, { name: `${only?.name ?? 'Dateien'}.zip`, type: 'application/zip', size: zipSize(entries) });
  }

  private async find(ids: readonly string[]): Promise<Found[]> {
    const found = await this.db.query<Found>(
      `with recursive down as (
         select e.id as root, e.*, array[]::text[] as path from file_entry e where e.id = any ($1) and e.deleted_at is null and ${readable('e', 2)}
         union all
         select down.root, e.*, down.path || e.name from down join file_entry e on e.parent_id = down.id where e.deleted_at is null and ${readable('e', 2)})
       select id, root, path, name, bytes::float8 as bytes, object_id as "objectId", non_public as "nonPublic", coalesce(modified_at, changed_at) as at
       from down limit ${mostEntries + 1}`,
      [ids, ...viewing(this.tree.viewer)],
    );
    if (ids.some((id) => !found.some((each) => each.id === id))) throw new AppError('not_found');
    if (found.length > mostEntries) throw new AppError('too_large', { limit: `${mostEntries} Dateien` });
    await inOrder(found.filter(({ bytes }) => bytes !== null), (each) => this.log.note(each, 'download'));
    return found;
  }
}

/** What was chosen stands at the top, under its own name or the next free one. */
function named(found: readonly Found[], ids: readonly string[]): Packed[] {
  const tops = new Map<string, string>();
  for (const id of new Set(ids)) {
    const name = found.find((each) => each.id === id && each.path.length === 0)?.name ?? id;
    tops.set(id, freeName(name, new Set([...tops.values()].map(nameKey))));
  }
  return found.map(({ root, path, bytes, objectId, at }) => ({ path: [tops.get(root) ?? '', ...path].join('/'), bytes, objectId, at }));
}
