import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Vault } from '#features/files';
import { IntakePart, Parts } from '#features/intake';
import { AppError, houseActor, sha256 } from '#kernel';
import { CouncilDb, FractionDb, GlobalDb } from '#persistence';
import type { Command } from './command.js';
import { readOptions } from './options.js';
import { withHouse } from './with-house.js';

/** One object and whether it is what its hash says. */
interface Found {
  readonly name: string;
  readonly sound: boolean;
}

/** Damage is a finding; a store that does not answer is not, and ends the check. */
async function isSound(hash: string, read: () => Promise<string>): Promise<boolean> {
  try {
    return (await read()) === hash;
  } catch (error) {
    if (error instanceof AppError && error.code === 'object_damaged') return false;
    throw error;
  }
}

async function* ofFraction(house: INestApplicationContext, fractionId: string): AsyncIterable<Found> {
  const db = house.get(FractionDb, { strict: false });
  const vault = house.get(Vault, { strict: false });
  const actor = houseActor(fractionId, 'Prüfung');
  const read = async (id: string) => {
    const hash = createHash('sha256');
    await pipeline(await vault.read(actor, id), hash);
    return hash.digest('hex');
  };
  const objects = await db.run(actor, () => db.query<{ id: string; sha256: string }>(`select id, sha256 from stored_object where state = 'visible' order by id`));
  for (const { id, sha256: hash } of objects) yield { name: `${fractionId}/${id}`, sound: await isSound(hash, () => read(id)) };
  const versions = await db.run(actor, () =>
    db.query<{ motion_id: string; version: number; sound: boolean }>(
      `select v.motion_id, v.version, coalesce(o.sha256 = v.pdf_sha256, false) as sound
       from motion_version v left join stored_object o on o.id = v.pdf_object and o.state = 'visible'`,
    ),
  );
  for (const { motion_id: id, version, sound } of versions) if (!sound) yield { name: `${fractionId}: PDF ${id} (${version})`, sound };
}

async function* ofCouncil(house: INestApplicationContext, councilId: string): AsyncIterable<Found> {
  const db = house.get(CouncilDb, { strict: false });
  const parts = house.get(Parts, { strict: false });
  const all = await db.run({ councilId, name: 'Prüfung' }, () => db.repo(IntakePart).find({ order: { id: 'ASC' } }));
  for (const part of all) yield { name: `${councilId}/${part.id}`, sound: await isSound(part.sha256, async () => sha256(await parts.read(councilId, part))) };
}

async function* everything(house: INestApplicationContext): AsyncIterable<Found> {
  const ids = (table: 'fraction' | 'council') => house.get(GlobalDb, { strict: false }).query<{ id: string }>(`select id from ${table} order by id`);
  for (const { id } of await ids('fraction')) yield* ofFraction(house, id);
  for (const { id } of await ids('council')) yield* ofCouncil(house, id);
}

/** Reads every stored object through decryption and compares its hash: what a restored backup must pass. */
export const verifyCommand: Command = ({ args, env, words, say }) => {
  readOptions(args, {});
  return withHouse(env, async (house) => {
    const broken: string[] = [];
    let count = 0;
    for await (const { name, sound } of everything(house)) {
      count += 1;
      if (!sound) broken.push(name);
    }
    say(broken.length === 0 ? words.objectsSound(count) : words.objectsBroken(count, broken.length));
    for (const name of broken) say(`  ${name}`);
    return broken.length === 0;
  });
};
