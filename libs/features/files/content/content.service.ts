import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Bytes } from '#http';
import { AppError, Clock, Events, must, together, type FractionActor, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { AccessLog } from './access-log.js';
import { checksumOf } from './checksum.js';
import { Entry, type FileContent } from '../tree/entry.entity.js';
import { FileContentChanged } from '../files.events.js';
import { fileType } from './file-type.js';
import { mayContribute } from '../files.policy.js';
import { ListingService } from '../listing/listing.service.js';
import type { Listed } from '../listing/listing.rows.js';
import { freeName, nameKey, wellFormed } from '../tree/names.js';
import { rangeOf, type RangeRequest } from './range.js';
import { Tree } from '../tree/tree.js';
import { isSmall, Vault, type Found, type Stored } from '../vault/index.js';
import { Versions } from '../versions/versions.js';

/** Where content goes, and what must be so for it to get there. */
export interface Target {
  readonly name: string;
  readonly folderId: string | null;
  /**
   * `new` (as usual): the name must be free. `any`: a file of that name gets a new version. `{ etag }`: that file must
   * be there, unchanged since its reader saw this mark.
   */
  readonly when?: 'new' | 'any' | { readonly etag: string };
  /** When the content was changed, as its sender's clock says. */
  readonly modifiedAt?: Date | null;
  /** `SHA1:…`, `MD5:…` or `SHA256:…`; content with another sum is refused. */
  readonly checksum?: string | null;
  /** Where the name is taken, or the file changed meanwhile, when the content has come: it gets a free name beside it, and is not lost. */
  readonly orBeside?: boolean;
  /** Done in the same transaction, with the id of the file. */
  readonly alongside?: (fileId: string) => Promise<void>;
}

export interface Upload extends Target {
  readonly content: Readable;
  /** In bytes; the content must have exactly as many. */
  readonly size: number;
}

/** How somebody wants to read. */
interface Reading {
  readonly inline: boolean;
  readonly range: RangeRequest;
}

interface Place {
  readonly folder: Entry | null;
  readonly former: Entry | null;
  readonly name: string;
}

/** Brings bytes in and out. */
@Injectable()
export class ContentService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly vault: Vault,
    private readonly versions: Versions,
    private readonly listing: ListingService,
    private readonly log: AccessLog,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A file, or its new version, appears when all its bytes have arrived, been compared, encrypted and stored, and never before. */
  async upload(actor: MemberActor, upload: Upload): Promise<Listed> {
    if (!mayContribute(actor.role)) throw new AppError('forbidden');
    return this.bring(actor, upload);
  }

  /** The same by the house, for somebody who has no seat. Whether it can end well is asked before the first byte. */
  async bring(actor: FractionActor, upload: Upload): Promise<Listed> {
    const sum = checksumOf(upload.checksum);
    const expected = await this.db.run(actor, async () => {
      const [, room] = await together(this.place(upload), this.vault.expect(upload.size, true));
      return room;
    });
    return this.accept(actor, upload, await this.vault.fill(actor, expected, upload.content, sum ? [sum.algorithm] : []));
  }

  /** Told before the first byte, so that nobody waits for an upload that cannot end well. */
  async expect(actor: FractionActor, target: Target): Promise<void> {
    if (actor.kind === 'member' && !mayContribute(actor.role)) throw new AppError('forbidden');
    await this.db.run(actor, () => this.place(target));
  }

  /** Gives what was stored its name; what finds no place is taken back. */
  async accept(actor: FractionActor, target: Target, stored: Stored): Promise<Listed> {
    try {
      const sum = checksumOf(target.checksum);
      if (sum && stored.digests?.[sum.algorithm] !== sum.hex) throw new AppError('checksum_wrong');
      return await this.enterAgain(actor, target, stored);
    } catch (error) {
      await this.vault.forget(actor, stored.objectId);
      throw error;
    }
  }

  async download(actor: MemberActor, fileId: string, options: Reading): Promise<Bytes> {
    const { name, content, found } = await this.db.run(actor, async () => {
      const entry = await this.tree.find('file', fileId);
      await this.log.note(entry, options.inline ? 'view' : 'download');
      const there = must(entry.content, 'not_found');
      return { name: entry.name, content: there, found: await this.vault.find(there.objectId) };
    });
    return this.answer(actor, name, content, found, options);
  }

  /** Content of a file, the present one or one of its versions, as an answer. */
  async open(actor: FractionActor, name: string, content: FileContent, options: Reading): Promise<Bytes> {
    return this.answer(actor, name, content, await this.db.run(actor, () => this.vault.find(content.objectId)), options);
  }

  private async answer(actor: FractionActor, name: string, { type, bytes, sha256 }: FileContent, found: Found, options: Reading): Promise<Bytes> {
    const range = rangeOf(options.range, bytes, `"${sha256}"`);
    const body = !found.inParts && isSmall(found.size) ? await this.vault.openWhole(actor, found, range) : await this.vault.open(actor, found, range);
    return new Bytes(body, { name, type, size: bytes, sha256, inline: options.inline, range });
  }

  /** Two who bring the same new name at once meet at the second entering: there the later one finds the earlier one's file. */
  private async enterAgain(actor: FractionActor, target: Target, stored: Stored): Promise<Listed> {
    try {
      return await this.db.run(actor, () => this.enter(actor, target, stored));
    } catch (error) {
      if (!(target.when === 'any' || target.orBeside) || !(error instanceof AppError && error.code === 'name_taken')) throw error;
      return this.db.run(actor, () => this.enter(actor, target, stored));
    }
  }

  private async enter(actor: FractionActor, target: Target, stored: Stored): Promise<Listed> {
    const [, { folder, former, name }] = await together(this.tree.shareLock(), this.place(target));
    const file = former ?? this.db.repo(Entry).create({ kind: 'file', version: 0 });
    if (former) await this.versions.keep(former);
    else file.settle(folder, actor);
    file.call(former?.name ?? name);
    file.hold({ ...stored, type: fileType(stored.head, file.name), checksum: checksumOf(target.checksum) ? (target.checksum ?? null) : null, modifiedAt: target.modifiedAt ?? null });
    file.version += 1;
    file.changed(actor, this.clock.now());
    await together(this.vault.keep(stored), former ? this.tree.save(file) : this.tree.add(file));
    await target.alongside?.(file.id);
    const [listed] = await together(this.listing.one(actor, file.id), this.events.emit(new FileContentChanged(file.id, file.version)));
    this.tree.touchAtLast([file.parentId]);
    return listed;
  }

  /** The folder, and the file of that name if there may be one. */
  private async place(target: Target): Promise<Place> {
    const { name, folderId, when = 'new' } = target;
    const [found, folder] = await together(this.tree.child(folderId, nameKey(wellFormed(name))), this.asked(folderId));
    if (!found || when === 'new') {
      if (typeof when === 'object' && !target.orBeside) throw new AppError('changed_meanwhile');
      const there = folder();
      if (found && !target.orBeside) throw new AppError('name_taken', { name });
      return { folder: there, former: null, name: found ? await this.freeBeside(target) : name };
    }
    const former = await this.tree.find(null, found.id, 'write');
    if (former.kind === 'folder') throw new AppError('name_taken', { name });
    if (typeof when !== 'object' || when.etag === former.etag) return { folder: null, former, name };
    if (!target.orBeside) throw new AppError('changed_meanwhile');
    return { folder: folder(), former: null, name: await this.freeBeside(target) };
  }

  /** The folder, for those to whom it matters whether they may write there: who changes a file in it needs no right to it. */
  private async asked(folderId: string | null): Promise<() => Entry | null> {
    try {
      const folder = await this.tree.folder(folderId, 'write');
      return () => folder;
    } catch (refusal) {
      return () => {
        throw refusal;
      };
    }
  }

  private async freeBeside({ name, folderId }: Target): Promise<string> {
    return freeName(wellFormed(name), new Set((await this.tree.children(folderId)).map((each) => each.nameKey)));
  }
}
