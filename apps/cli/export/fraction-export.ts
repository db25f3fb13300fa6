import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { z } from 'zod';
import { zip } from '#features/files';
import { MembersService } from '#features/membership';
import { NotificationsService } from '#features/notifications';
import { houseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal, type Command } from '../command.js';
import { countsOf, fractionOf } from '../fraction-facts.js';
import { writeDown, type Deed } from '../host-log.js';
import { operator, readOptions } from '../options.js';
import { withHouse } from '../with-house.js';
import { filesOf } from './files.js';
import { asJson, made, type Item, type Missing } from './item.js';
import { motionsOf } from './motions.js';
import { peopleOf } from './people.js';
import { readMe } from './read-me.js';

interface Packed {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What was packed so far, and what could not be: the last entry of the archive, known only when all others are in it. */
interface Contents {
  readonly packed: Packed[];
  readonly missing: Missing[];
}

async function* everything(house: INestApplicationContext, { fraction, by }: Deed, { packed, missing }: Contents): AsyncGenerator<Item> {
  const [actor, at] = [houseActor(fraction.id, 'Ausfuhr'), new Date()];
  yield made('LIES-MICH.txt', at, readMe(fraction.name, at));
  yield* peopleOf(house, actor);
  yield* motionsOf(house, actor, missing);
  yield* filesOf(house, actor, missing);
  yield asJson('Inhalt.json', at, { Fraktion: fraction, ausgefuehrt: at, von: by, fehlt: missing, enthalten: packed });
}

/** The bytes of an entry, counted on their way: an archive whose list and bytes differ is worth nothing. */
async function* counted(item: Item, packed: Packed[]): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of item.content) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  if (bytes !== item.bytes) throw new Error(`${item.path}: ${bytes} bytes instead of ${item.bytes}`);
  packed.push({ path: item.path, bytes, sha256: hash.digest('hex') });
}

/** Readable by the operator alone. A file that is there already is never written over; half an archive is not left behind. */
async function write(house: INestApplicationContext, out: string, deed: Deed): Promise<Contents> {
  const contents: Contents = { packed: [], missing: [] };
  const file = createWriteStream(out, { flags: 'wx', mode: 0o600, flush: true });
  let opened = false;
  file.once('open', () => (opened = true));
  try {
    await pipeline(Readable.from(zip(everything(house, deed, contents), async (item) => counted(item, contents.packed)), { objectMode: false }), file);
  } catch (error) {
    if (opened) await rm(out, { force: true });
    throw error;
  }
  return contents;
}

/** The walls stand towards the host too: whoever belongs to the fraction learns that somebody carried its data out. */
async function tellMembers(house: INestApplicationContext, { fraction, by }: Deed): Promise<void> {
  const [members, notices] = [house.get(MembersService, { strict: false }), house.get(NotificationsService, { strict: false })];
  await house.get(FractionDb, { strict: false }).run(houseActor(fraction.id, by), async () => {
    const people = (await members.active()).map(({ personId }) => personId);
    await notices.tell(people, { kind: 'data_exported', params: { name: by }, motionId: null });
  });
}

/**
 * All files (opened), motions and members of a fraction as one ZIP file at `--out`. Who did it stands in the log, and
 * before the eyes of the members, before the first byte leaves.
 */
export const exportFraction: Command = async ({ args, env, words, say }) => {
  const given = readOptions(args, { fraction: z.uuid(), out: z.string().min(1), by: operator });
  if (existsSync(given.out)) throw new Refusal(words.alreadyThere(given.out));
  return withHouse(env, async (house) => {
    const deed = { fraction: await fractionOf(house, given.fraction), by: given.by };
    await writeDown(house, deed, 'export_begun', await countsOf(house, deed.fraction.id));
    await tellMembers(house, deed);
    const { packed, missing } = await write(house, given.out, deed);
    const bytes = packed.reduce((sum, each) => sum + each.bytes, 0);
    await writeDown(house, deed, 'exported', { entries: packed.length, missing: missing.length, bytes });
    say(words.exported(deed.fraction.name, given.out, packed.length, bytes));
    for (const { path, why } of missing) say(`  ${words.notExported}: ${path} (${why})`);
    return missing.length === 0;
  });
};
