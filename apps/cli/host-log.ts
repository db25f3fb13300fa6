import type { INestApplicationContext } from '@nestjs/common';
import { GlobalDb } from '#persistence';
import type { Command } from './command.js';
import { readOptions } from './options.js';
import { withHouse } from './with-house.js';

type HostAct = 'export_begun' | 'exported' | 'deletion_begun' | 'deleted';
export type Counts = Readonly<Record<string, number>>;

/** Who did something with which fraction. */
export interface Deed {
  readonly fraction: { readonly id: string; readonly name: string };
  readonly by: string;
}

interface Line {
  readonly at: Date;
  readonly act: HostAct;
  readonly by_name: string;
  readonly fraction_id: string;
  readonly fraction_name: string;
  readonly counts: Counts;
}

/** Writes down what an operator does with a whole fraction; numbers, never contents. It survives the fraction, and the serving role cannot change it. */
export async function writeDown(house: INestApplicationContext, { fraction, by }: Deed, act: HostAct, counts: Counts): Promise<void> {
  await house
    .get(GlobalDb, { strict: false })
    .query('insert into host_log (act, by_name, fraction_id, fraction_name, counts) values ($1, $2, $3, $4, $5)', [act, by, fraction.id, fraction.name, JSON.stringify(counts)]);
}

const toldCounts = (counts: Counts): string => Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(', ');

export const showHostLog: Command = ({ args, env, words, say }) => {
  readOptions(args, {});
  return withHouse(env, async (house) => {
    const lines = await house.get(GlobalDb, { strict: false }).query<Line>('select at, act, by_name, fraction_id, fraction_name, counts from host_log order by id');
    for (const line of lines) say(`${line.at.toISOString()}  ${words.acts[line.act]}  „${line.fraction_name}“ (${line.fraction_id})  ${line.by_name}  ${toldCounts(line.counts)}`.trimEnd());
    if (lines.length === 0) say(words.nothingLogged);
    return true;
  });
};
