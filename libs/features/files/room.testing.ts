import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Role } from '#contracts';
import { Fraction, FractionsService } from '#features/membership';
import { Clock, Events, type MemberActor } from '#kernel';
import { appDataSource, FractionDb, GlobalDb } from '#persistence';
import { freshDatabase } from '#testing';
import { MemoryStore } from '../../testing/fakes/memory-store.js';
import { AccessLog } from './content/access-log.js';
import { ArchiveService } from './archive/archive.service.js';
import { ArrangeService } from './tree/arrange.service.js';
import { CirclesService } from './circles/circles.service.js';
import { ContentService } from './content/content.service.js';
import { CopyService } from './tree/copy.service.js';
import { Entry } from './tree/entry.entity.js';
import { FilesService } from './files.service.js';
import { ListingService } from './listing/listing.service.js';
import { FileUses, TrashShelves } from './tree/shelves.js';
import { Tidy } from './trash/tidy.js';
import { Thinning, versionsConfig } from './versions/thinning.js';
import { TrashService } from './trash/trash.service.js';
import { Tree } from './tree/tree.js';
import { UsageService } from './listing/usage.service.js';
import { Arrival } from './uploads/arrival.js';
import { UploadSessions } from './uploads/sessions.js';
import { UploadsService } from './uploads/uploads.service.js';
import { FractionKeys, PartStore, RootKey, SealedStore, Sweep, Vault } from './vault/index.js';
import { Versions } from './versions/versions.js';
import { VersionsService } from './versions/versions.service.js';

/** A clock that stands where a test puts it. */
export class TestClock extends Clock {
  private ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  advanceDays(days: number): void {
    this.ahead += days * 24 * 3600 * 1000;
  }
}

export type Room = Awaited<ReturnType<typeof openRoom>>;

/** The room on a database of its own, with two rival fractions in it, and a store that a test may look into. */
export async function openRoom() {
  const database = await freshDatabase();
  const source = await appDataSource(database.appUrl, 8, [Entry, Fraction]).initialize();
  const [db, global, store, clock] = [new FractionDb(source), new GlobalDb(source), new MemoryStore(), new TestClock()];
  const fractions = new FractionsService(db, global);
  const keysWith = (root: RootKey) => new FractionKeys(db, root);
  const rootKey = randomBytes(32);
  const sealed = new SealedStore(store);
  const partStore = new PartStore(db, sealed);
  const vaultWith = (keys: FractionKeys) => new Vault(db, keys, sealed, partStore, fractions);
  const keys = keysWith(new RootKey(rootKey));
  const vault = vaultWith(keys);
  const [tree, shelves, uses] = [new Tree(db, clock), new TrashShelves(), new FileUses()];
  const sweep = new Sweep(db, vault, sealed, clock);
  const events = new Events();
  const [listing, versions, log] = [new ListingService(db, tree, clock), new Versions(db, vault, new Thinning(versionsConfig.parse({})), clock), new AccessLog(db, clock)];
  const [trash, circles] = [new TrashService(db, tree, vault, versions, shelves, uses, events, clock), new CirclesService(db, tree, clock)];
  const contents = new ContentService(db, tree, vault, versions, listing, log, events, clock);
  const newUploads = () => new UploadsService(db, new UploadSessions(db, tree, contents, vault, new Arrival(db, vault, partStore), clock), listing);
  const parts = {
    files: new FilesService(db, tree, listing, fractions),
    arranging: new ArrangeService(db, tree, circles, clock),
    copying: new CopyService(db, tree, vault, circles, events, clock),
    versions: new VersionsService(db, tree, versions, contents, log, events),
    usage: new UsageService(db, tree, fractions),
    archive: new ArchiveService(db, tree, vault, log),
    uploads: newUploads(),
    /** As after a restart: nothing is remembered. */
    restartedUploads: newUploads,
    ...{ listing, circles, contents, events, tree },
    tidy: new Tidy(global, trash, sweep),
  };
  const close = async () => {
    await source.destroy();
    await database.drop();
  };
  return { ...parts, db, global, store, clock, keys, keysWith, rootKey, vault, vaultWith, trash, shelves, uses, sweep, fractions, close };
}

export async function newFraction({ global }: Pick<Room, 'global'>, quotaBytes = 100_000_000): Promise<string> {
  const [council] = await global.query<{ id: string }>(`insert into council (name, office_email) values ('Musterstadt', 'rat@musterstadt.de') returning id`);
  const [fraction] = await global.query<{ id: string }>(
    `insert into fraction (council_id, name, short_name, colour, quota_bytes) values ($1, 'Fraktion', 'F', '#336699', $2) returning id`,
    [council?.id, quotaBytes],
  );
  return fraction?.id ?? '';
}

export const memberOf = (fractionId: string, role: Role = 'member', name = 'Anna Beispiel'): MemberActor => ({
  kind: 'member',
  fractionId,
  personId: crypto.randomUUID(),
  membershipId: crypto.randomUUID(),
  role,
  name,
});

/** An upload of these bytes. */
export const bringing = (name: string, bytes: Buffer | string, folderId: string | null = null) => {
  const content = Buffer.from(bytes);
  return { name, folderId, content: Readable.from([content], { objectMode: false }), size: content.length };
};

/** A person with a seat in the fraction. */
export async function seated(room: Room, fractionId: string, role: Role, name: string): Promise<MemberActor> {
  const actor = memberOf(fractionId, role, name);
  await room.global.query('insert into person (id, email, name) values ($1, $2, $3)', [actor.personId, `${actor.personId}@beispiel.example`, name]);
  await room.db.run(actor, () => room.db.query('insert into membership (id, person_id, role) values ($1, $2, $3)', [actor.membershipId, actor.personId, role]));
  return actor;
}
