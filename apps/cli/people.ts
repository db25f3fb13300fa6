import type { INestApplicationContext } from '@nestjs/common';
import { z } from 'zod';
import { IdentityService, type Person } from '#features/identity';
import { GlobalDb } from '#persistence';
import type { Call, Command } from './command.js';
import { councilOf } from './council.js';
import { readOptions } from './options.js';
import { readPassword } from './password.js';
import { withHouse } from './with-house.js';

const person = { email: z.email().toLowerCase(), name: z.string().trim().min(1).max(120) };

/** The person with this address. Who has a password keeps it; for others the operator chooses a first one, to be changed in the account. */
async function personOf(house: INestApplicationContext, { email, name }: { email: string; name: string }, { words, say }: Call): Promise<Person> {
  const identity = house.get(IdentityService, { strict: false });
  const known = await identity.byEmail(email);
  if (!known?.passwordHash) return identity.register(known, email, name, await readPassword(words));
  say(words.passwordKept);
  return known;
}

export const createHostAdmin: Command = (call) => {
  const given = readOptions(call.args, person);
  return withHouse(call.env, async (house) => {
    const { id } = await personOf(house, given, call);
    await house.get(GlobalDb, { strict: false }).query('update person set host_admin = true where id = $1', [id]);
    call.say(call.words.hostAdminMade(given.email));
    return true;
  });
};

export const createClerk: Command = (call) => {
  const given = readOptions(call.args, { ...person, council: z.uuid().optional() });
  return withHouse(call.env, async (house) => {
    const db = house.get(GlobalDb, { strict: false });
    const councilId = await councilOf(db, given.council, call.words);
    const { id } = await personOf(house, given, call);
    await db.query('insert into clerk (person_id, council_id) values ($1, $2) on conflict do nothing', [id, councilId]);
    call.say(call.words.clerkMade(given.email));
    return true;
  });
};
