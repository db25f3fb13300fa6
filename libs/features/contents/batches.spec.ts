import { Readable } from 'node:stream';
import { ContentService } from '#features/files';
import { houseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { House } from '../../../test/support/house.js';
import { newTown, type Town } from '../../../test/support/town.js';
import { until } from '../../../test/support/until.js';
import { Arrivals } from './arrivals.js';
import { Call } from './call.js';
import { FindingsBook } from './findings.js';
import { PendingContents } from './pending.js';
import { ReadingService } from './reading.service.js';

let town: Town;
beforeAll(async () => {
  town = await newTown(await House.open());
});
afterAll(() => town.house.close());
afterEach(() => jest.restoreAllMocks());
beforeEach(() => town.house.rows(`delete from pgboss.job where name = 'contents.read'`));

async function bring(...names: string[]): Promise<string[]> {
  const { own, house } = town;
  const actor = await own.actor('chair');
  const one = async (name: string) => (await house.part(ContentService).upload(actor, { name: `${crypto.randomUUID()}-${name}`, folderId: null, content: Readable.from([Buffer.from(`Wort in ${name}`)]), size: 8 + name.length })).id;
  return Promise.all(names.map(one));
}
const calls = async () => (await town.house.rows<{ n: number }>(`select count(*)::int as n from pgboss.job where name = 'contents.read'`))[0]?.n;
const statesOf = async (ids: string[]) =>
  (await town.house.rows<{ state: string }>('select c.state from unnest($1::uuid[]) with ordinality n(id, place) join file_content c on c.file_id = n.id order by place', [ids])).map(({ state }) => state);
const readAll = () => town.house.part(ReadingService).everything(town.own.fractionId);
const take = () => town.house.part(FractionDb).run(houseActor(town.own.fractionId, 'Probe'), () => town.house.part(PendingContents).take());

describe('files that arrive at once', () => {
  it('are called for once or twice and not each by itself, and are read together', async () => {
    const ids = await bring(...Array.from({ length: 12 }, (_, n) => `${n}.txt`));
    await until(async () => ((await calls()) ? true : null));
    expect(await calls()).toBeLessThan(12);
    const write = jest.spyOn(town.house.part(FindingsBook), 'write');
    await readAll();
    expect(write).toHaveBeenCalledTimes(1);
    expect(new Set(await statesOf(ids))).toEqual(new Set(['searchable']));
    expect(await town.house.rows('select 1 from file_text where file_id = any ($1)', [ids])).toHaveLength(12);
  });

  it('are read one by one when what was found in one of them cannot be written, which holds nobody else up', async () => {
    const [good, bad, better] = await bring('gut.txt', 'boese.txt', 'besser.txt');
    const book = town.house.part(FindingsBook);
    const write = book.write.bind(book);
    jest.spyOn(book, 'write').mockImplementation((looked) => (looked.some(({ file }) => file.fileId === bad) ? Promise.reject(new Error('refused')) : write(looked)));
    await expect(readAll()).rejects.toThrow('refused');
    jest.restoreAllMocks();
    expect(await statesOf([good ?? '', bad ?? '', better ?? ''])).toEqual(['searchable', 'pending', 'searchable']);
    await readAll();
    expect(await statesOf([bad ?? ''])).toEqual(['searchable']);
  });

  it('leave alone the one with which a reader has ended before', async () => {
    await readAll();
    const [first, heavy, last] = await bring('a.txt', 'b.txt', 'c.txt');
    await town.house.rows(`update file_content set asked_at = now() - interval '1 hour' where file_id = $1`, [first]);
    await town.house.rows('update file_content set tries = 1 where file_id = $1', [heavy]);
    expect((await take()).map(({ fileId }) => fileId).sort()).toEqual([first, last].sort());
    expect((await take()).map(({ fileId }) => fileId)).toEqual([heavy]);
  });
});

describe('a file for which its process could not call any more', () => {
  it('is called for by whoever looks round next, and not while somebody has it', async () => {
    jest.spyOn(town.house.part(Call), 'ring').mockImplementation(() => undefined);
    const [file] = await bring('vergessen.txt');
    await town.house.rows(`update file_content set claimed_until = now() + interval '1 hour' where file_id <> $1`, [file]);
    await town.house.rows(`delete from pgboss.job where name = 'contents.read'`);
    await town.house.part(Arrivals).lookRound();
    expect(await calls()).toBe(0);
    await town.house.rows(`update file_content set asked_at = now() - interval '2 minutes' where file_id = $1`, [file]);
    await town.house.part(Arrivals).lookRound();
    expect(await calls()).toBe(1);
  });
});
