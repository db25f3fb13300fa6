import { Readable } from 'node:stream';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { ArrangeService, ContentService } from '#features/files';
import { MotionsService } from '#features/motions';
import { houseActor, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';

async function chairOf(db: FractionDb, fractionId: string): Promise<MemberActor> {
  const [ids] = await db.run(houseActor(fractionId, 'Test'), () =>
    db.query<{ personId: string; membershipId: string }>(
      `with somebody as (insert into person (email, name) values ('vogel@musterstadt.example', '=Vogel') returning id),
       seated as (insert into membership (person_id, role) select id, 'chair' from somebody returning id, person_id)
       select id as "membershipId", person_id as "personId" from seated`,
    ),
  );
  if (!ids) throw new Error('Nobody took the chair');
  return { kind: 'member', fractionId, ...ids, role: 'chair', name: 'Vogel' };
}

/** Gives a fraction a chair, a motion, a file, and one in which a virus was found. */
export async function furnish(app: INestApplicationContext, fractionId: string): Promise<void> {
  const part = <T>(type: Type<T>): T => app.get<T>(type, { strict: false });
  const db = app.get(FractionDb, { strict: false });
  const chair = await chairOf(db, fractionId);
  await part(MotionsService).create(chair, 'motion', 'Licht am Radweg');
  const folder = await part(ArrangeService).createFolder(chair, 'Pläne', null);
  const bring = (name: string, words: string) =>
    part(ContentService).upload(chair, { name, folderId: folder.id, content: Readable.from([Buffer.from(words)]), size: Buffer.byteLength(words) });
  await bring('Radweg.txt', 'Der Radweg wird beleuchtet.');
  const ill = await bring('krank.txt', 'x');
  await db.run(chair, () => db.query(`update stored_object set verdict = 'infected' where id = (select object_id from file_entry where id = $1)`, [ill.id]));
}
