import type { INestApplicationContext } from '@nestjs/common';
import { FractionKeys } from '#features/files';
import { IntakePart, Parts } from '#features/intake';
import { houseActor, inOrder } from '#kernel';
import { CouncilDb, FractionDb, GlobalDb } from '#persistence';
import type { Command } from './command.js';
import { readOptions } from './options.js';
import { withHouse } from './with-house.js';

const idsOf = (house: INestApplicationContext, table: 'fraction' | 'council') =>
  house.get(GlobalDb, { strict: false }).query<{ id: string }>(`select id from ${table} order by id`);

/** One fraction after another, each in one transaction: broken off, the command is simply run again. */
async function fractions(house: INestApplicationContext): Promise<number> {
  const [db, keys, ids] = [house.get(FractionDb, { strict: false }), house.get(FractionKeys, { strict: false }), await idsOf(house, 'fraction')];
  await inOrder(ids, ({ id }) => db.run(houseActor(id, 'Schlüsselwechsel'), () => keys.rotate()));
  return ids.length;
}

async function councils(house: INestApplicationContext): Promise<number> {
  const [db, parts, ids] = [house.get(CouncilDb, { strict: false }), house.get(Parts, { strict: false }), await idsOf(house, 'council')];
  await inOrder(ids, ({ id: councilId }) =>
    db.run({ councilId, name: 'Schlüsselwechsel' }, async () => {
      for (const part of await db.repo(IntakePart).find()) {
        await db.repo(IntakePart).update({ id: part.id }, { sealedKey: parts.rewrapped(councilId, part) });
      }
    }),
  );
  return ids.length;
}

/** Gives every fraction a new key and wraps all keys with the present root key; no object is touched. After it the former root key opens nothing any more. */
export const rotateKeys: Command = ({ args, env, words, say }) => {
  readOptions(args, {});
  return withHouse(env, async (house) => {
    const [all, offices] = [await fractions(house), await councils(house)];
    say(words.keysRotated(all, offices));
    return true;
  });
};
