import { z } from 'zod';
import { filingVia, hostRoutes } from '#contracts';
import { Council, HostService } from '#features/host';
import { must } from '#kernel';
import { GlobalDb } from '#persistence';
import { Refusal, type Command } from './command.js';
import { readOptions } from './options.js';
import { withHouse } from './with-house.js';
import type { Words } from './words.js';

const line = z.string().trim().min(1).max(120);
const gigabyte = 1_000_000_000;
const { name, shortName, colour, chairEmail } = hostRoutes.createFraction.body.shape;

/** The named council, or the only one there is. */
export async function councilOf(db: GlobalDb, id: string | undefined, words: Words): Promise<string> {
  if (id) return must(await db.repo(Council).findOneBy({ id }), 'not_found').id;
  const [only, another] = await db.repo(Council).find({ take: 2 });
  if (!only || another) throw new Refusal(words.whichCouncil);
  return only.id;
}

const council = { 'name': line, 'office-email': z.email(), 'via': filingVia.default('council_office'), 'body': z.array(line).default([]) };

export const createCouncil: Command = ({ args, env, words, say }) => {
  const given = readOptions(args, council);
  return withHouse(env, async (house) => {
    const db = house.get(GlobalDb, { strict: false });
    const made = await db.query<{ id: string }>('insert into council (name, office_email, filing_via) values ($1, $2, $3) returning id', [
      given.name,
      given['office-email'],
      given.via,
    ]);
    const { id } = must(made[0], 'internal');
    for (const [position, body] of given.body.entries()) {
      await db.query('insert into body (council_id, name, position) values ($1, $2, $3)', [id, body, position + 1]);
    }
    say(words.councilMade(id));
    return true;
  });
};

const fraction = {
  name,
  'short-name': shortName,
  colour,
  'chair-email': chairEmail,
  'quota-gb': z.coerce.number().min(0.001).max(10_000).default(5),
  'council': z.uuid().optional(),
};

export const createFraction: Command = ({ args, env, words, say }) => {
  const given = readOptions(args, fraction);
  return withHouse(env, async (house) => {
    const councilId = await councilOf(house.get(GlobalDb, { strict: false }), given.council, words);
    const { id } = await house.get(HostService, { strict: false }).createFraction(
      { name: 'IT' },
      {
        name: given.name,
        shortName: given['short-name'],
        colour: given.colour,
        chairEmail: given['chair-email'],
        quotaBytes: Math.round(given['quota-gb'] * gigabyte),
        councilId,
      },
    );
    say(words.fractionMade(id));
    return true;
  });
};
