import type { INestApplicationContext } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { motionKindWords, paperLabel } from '#contracts';
import { AmendmentsService } from '#features/amendments';
import { freeName, nameKey, Vault } from '#features/files';
import { Motion, MotionVersion } from '#features/motions';
import { PaperService } from '#features/papers';
import type { HouseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { asJson, fileName, folder, made, orMissing, unsealed, type Item, type Missing } from './item.js';
import { factsOf } from './motion-facts.js';

/** An adopted version byte for byte, with the annexes that belong to it. */
async function* version(vault: Vault, actor: HouseActor, place: string, { version: n, at, pdfObject, annexes }: MotionVersion, missing: Missing[]): AsyncGenerator<Item> {
  const name = `${place}/Fassung ${n}`;
  yield* await orMissing(`${name}.pdf`, missing, async () => made(`${name}.pdf`, at, await vault.bytes(actor, pdfObject)));
  const taken = new Set<string>();
  for (const annex of annexes) {
    const free = freeName(fileName(annex.name), taken);
    taken.add(nameKey(free));
    yield* await unsealed(vault, actor, { path: `${name} Anlagen/${free}`, at, bytes: annex.bytes, objectId: annex.objectId }, missing);
  }
}

/** Each motion in a folder of its own: its record, its adopted versions, and the text as it is now where it is still open. */
export async function* motionsOf(house: INestApplicationContext, actor: HouseActor, missing: Missing[]): AsyncGenerator<Item> {
  const [db, vault] = [house.get(FractionDb, { strict: false }), house.get(Vault, { strict: false })];
  const [papers, amendments] = [house.get(PaperService, { strict: false }), house.get(AmendmentsService, { strict: false })];
  const motions = await db.run(actor, () => db.repo(Motion).find({ where: { deletedAt: IsNull() }, order: { createdAt: 'ASC', id: 'ASC' } }));
  const taken = new Set<string>();
  for (const motion of motions) {
    const name = freeName(fileName(`${paperLabel(motionKindWords.de[motion.kind], motion.number)} ${motion.title}`), taken);
    taken.add(nameKey(name));
    const place = `Anträge/${name}`;
    yield folder(place, motion.changedAt);
    const { facts, versions } = await db.run(actor, async () => {
      const found = await db.repo(MotionVersion).find({ where: { motionId: motion.id }, order: { version: 'ASC' } });
      return { versions: found, facts: await factsOf(db, motion, (await amendments.whole(motion)).document, found) };
    });
    yield asJson(`${place}/Antrag.json`, motion.changedAt, facts);
    for (const each of versions) yield* version(vault, actor, place, each, missing);
    if (!motion.textIsOpen) continue;
    const path = `${place}/Entwurf.pdf`;
    yield* await orMissing(path, missing, async () => made(path, motion.changedAt, await papers.render((await papers.draft(actor, motion.id, null)).pdf)));
  }
}
