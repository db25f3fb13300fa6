import { Readable } from 'node:stream';
import { ArrangeService, CirclesService, ContentService, UploadsService, Vault } from '#features/files';
import { houseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { OutsideService } from '../../../libs/features/outside/outside.service.js';
import { TrashService } from '../../../libs/features/files/trash/trash.service.js';
import { NotesService } from '../../../libs/features/notes/notes.service.js';
import { Ground } from './ground.js';

/** What its people do with files. */
export abstract class WithFiles extends Ground {
  async file(content = `Bytes ${this.mark}`, parentId: string | null = null): Promise<string> {
    const bytes = Buffer.from(content);
    const upload = { name: `${this.name('Datei')}.txt`, folderId: parentId, content: Readable.from([bytes]), size: bytes.length };
    return (await this.house.part(ContentService).upload(await this.actor('chair'), upload)).id;
  }

  /** A file with a former version. */
  async versions(): Promise<string> {
    const [first, second] = [`Erste ${this.mark}`, `Zweite ${this.mark}`].map((text) => Buffer.from(text));
    const [chair, name] = [await this.actor('chair'), `${this.name('Datei')}.txt`];
    const bring = (bytes: Buffer, when: 'new' | 'any') =>
      this.house.part(ContentService).upload(chair, { name, folderId: null, when, content: Readable.from([bytes]), size: bytes.length });
    await bring(first ?? Buffer.alloc(1), 'new');
    return (await bring(second ?? Buffer.alloc(1), 'any')).id;
  }

  /** An upload of the chair that waits for its only part: `Bytes` and the mark. */
  async upload(): Promise<string> {
    const wish = { name: `${this.name('Datei')}.txt`, folderId: null, bytes: Buffer.byteLength(`Bytes ${this.mark}`), replace: null, modifiedAt: null };
    return (await this.house.part(UploadsService).begin(await this.actor('chair'), wish)).id;
  }

  /** A row in each table that only a lively drive fills. */
  async drive(): Promise<void> {
    const [chair, id] = [await this.actor('chair'), await this.versions()];
    const people = [{ membershipId: await this.membership('guest'), right: 'read' as const, until: null }];
    await this.house.part(CirclesService).set(chair, id, { everyone: 'none', nonPublic: true, people });
    const { content } = await this.house.part(ContentService).download(chair, id, { inline: false, range: {} });
    if (content instanceof Readable) content.destroy();
    await this.house.part(UploadsService).send(chair, await this.upload(), 0, Buffer.from(`Bytes ${this.mark}`));
  }

  /** A file of which something was made: a small picture, a large one, or a PDF. */
  async pictured(): Promise<string> {
    const file = await this.file();
    const house = houseActor(this.fractionId, 'Probe');
    const made = await this.house.part(Vault).store(house, Buffer.from(`Bild ${this.mark}`));
    await this.house.part(FractionDb).run(house, () => this.house.part(Vault).keep(made));
    await this.house.rows('update file_content set thumbnail_id = $2, picture_id = $2, paper_id = $2 where file_id = $1', [file, made.objectId]);
    return file;
  }

  /** A file with a note of the chair on it. */
  async noted(shared = false): Promise<{ file: string; note: string }> {
    const [file, note] = [await this.file(), crypto.randomUUID().replaceAll('-', '')];
    const shape = { kind: 'highlight' as const, colour: 'yellow' as const, boxes: [[0, 0, 10, 10] as [number, number, number, number]], words: `Notiz ${this.mark}` };
    await this.house.part(NotesService).put(await this.actor('chair'), file, { id: note, page: 1, shape, shared });
    return { file, note };
  }

  async folder(parentId: string | null = null): Promise<string> {
    return (await this.house.part(ArrangeService).createFolder(await this.actor('chair'), this.name('Ordner'), parentId)).id;
  }

  async trash(fileId: string): Promise<void> {
    await this.house.part(TrashService).remove(await this.actor('chair'), 'file', fileId);
  }

  /** What a program on somebody's device leaves beside the files: a lock, a property, a file put aside, a part of an upload. */
  async programs(): Promise<void> {
    const [entry, person] = [await this.file(), this.persons.chair.id];
    const lock = `insert into dav_lock (fraction_id, entry_id, deep, exclusive, owner, person_id, expires_at) values ($1, $2, false, true, $3, $4, now() + interval '1 hour')`;
    await this.house.rows(lock, [this.fractionId, entry, `Programm ${this.mark}`, person]);
    await this.house.rows(`insert into dav_property (fraction_id, entry_id, namespace, name, value) values ($1, $2, 'urn:probe', 'farbe', $3)`, [this.fractionId, entry, this.mark]);
    await this.house.rows(`insert into dav_aside (fraction_id, entry_id, name, membership_id, at) values ($1, $2, $3, $4, now())`, [this.fractionId, entry, this.name('Datei'), await this.membership('chair')]);
    await this.house.rows(
      `with begun as (insert into dav_upload (fraction_id, person_id, name, created_at) values ($1, $2, $3, now()) returning id)
       insert into dav_upload_part (fraction_id, upload_id, name, object_id, bytes) select $1, begun.id, '1', e.object_id, 1 from begun, file_entry e where e.id = $4`,
      [this.fractionId, person, this.name('Abgleich'), entry],
    );
  }

  /** A file shared with somebody outside, who has opened it. */
  async outside(): Promise<string> {
    const wish = { entryId: await this.file(), email: `gast.${this.mark.toLowerCase()}@beispiel.example`, expiresAt: new Date(Date.now() + 86_400_000) };
    const { id } = await this.house.part(OutsideService).share(await this.actor('chair'), wish);
    await this.house.rows(`insert into outside_act (fraction_id, link_id, act, name, at) values ($1, $2, 'opened', $3, now())`, [this.fractionId, id, this.mark]);
    return id;
  }
}
