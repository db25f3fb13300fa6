import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import pg from 'pg';
import { Vault } from '#features/files';
import { houseActor, sha256 } from '#kernel';
import { FractionDb } from '#persistence';
import { freshDatabase, type TestDatabase } from '#testing';
import { cli, type Said } from '../../test/support/cli.js';
import { furnish } from './cli.testing.js';
import { withHouse } from './with-house.js';

// Every call is a process that builds the whole house; on a busy machine that takes its time.
jest.setTimeout(120_000);

const password = 'Laternen-am-Rathaus-7';

describe('the command line of the operator', () => {
  let database: TestDatabase;
  let storage: string;
  let env: Record<string, string>;
  const all: Said[] = [];

  const run = async (line: string[], typed?: string): Promise<Said> => {
    const said = await cli(line, env, typed);
    all.push(said);
    return said;
  };
  const ask = async <T extends pg.QueryResultRow>(sql: string, url = database.ownerUrl): Promise<T[]> => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    database = await freshDatabase({ migrated: false });
    storage = await mkdtemp(join(tmpdir(), 'fraktionsraum-cli-'));
    env = {
      DATABASE_OWNER_URL: database.ownerUrl,
      DATABASE_URL: database.appUrl,
      DATABASE_JOB_URL: database.jobUrl,
      PUBLIC_URL: 'https://fraktionen.musterstadt.example',
      STORE: 'disk',
      STORAGE_DIR: storage,
      MAIL: 'outbox',
      FILES_ROOT_KEY: randomBytes(32).toString('base64'),
    };
  });

  afterAll(async () => {
    await database.drop();
    await rm(storage, { recursive: true });
  });

  it('brings an empty database up to date, and says the second time that nothing was due', async () => {
    expect(await run(['migrate'])).toMatchObject({ code: 0, err: '' });
    const again = await run(['migrate']);
    expect(again).toMatchObject({ code: 0, out: 'Die Datenbank ist schon auf dem neuesten Stand.\n' });
  });

  it('sets a town up: its council, its IT, its clerk, a fraction whose chair is invited', async () => {
    expect(await run(['fraction', 'create', '--name', 'A', '--short-name', 'A', '--colour', '#409A3C', '--chair-email', 'a@b.example'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('--council'),
    });
    const council = await run(['council', 'create', '--name', 'Musterstadt', '--office-email', 'rat@musterstadt.example', '--body', 'Rat', '--body', 'Bauausschuss']);
    expect(council).toMatchObject({ code: 0, err: '' });
    expect(await run(['host-admin', 'create', '--email', 'IT@musterstadt.example', '--name', 'Thomas Weber'], `${password}\n`)).toMatchObject({ code: 0, err: '' });
    expect(await run(['clerk', 'create', '--email', 'rat@musterstadt.example', '--name', 'Martina Lorenz'], password)).toMatchObject({ code: 0 });
    const fraction = ['--name', 'Bürgerliste Musterstadt', '--short-name', 'Bürgerliste', '--colour', '#E3000F', '--chair-email', 'yilmaz@musterstadt.example'];
    expect(await run(['fraction', 'create', ...fraction, '--quota-gb', '2'])).toMatchObject({ code: 0, err: '' });

    expect(await ask('select name from body order by position')).toEqual([{ name: 'Rat' }, { name: 'Bauausschuss' }]);
    expect(await ask('select email, host_admin from person order by email')).toEqual([
      { email: 'it@musterstadt.example', host_admin: true },
      { email: 'rat@musterstadt.example', host_admin: false },
    ]);
    expect(await ask('select p.email from clerk k join person p on p.id = k.person_id')).toEqual([{ email: 'rat@musterstadt.example' }]);
    expect(await ask('select quota_bytes from fraction')).toEqual([{ quota_bytes: '2000000000' }]);
    expect(await ask(`select state from pgboss.job where name = 'invitation.send'`)).toEqual([{ state: 'created' }]);
  });

  it('gives a known person the right and leaves the password alone', async () => {
    const [before] = await ask(`select password_hash from person where email = 'rat@musterstadt.example'`);
    expect(await run(['host-admin', 'create', '--email', 'rat@musterstadt.example', '--name', 'X'], 'another-password-5')).toMatchObject({ code: 0 });
    expect(await ask(`select password_hash, host_admin from person where email = 'rat@musterstadt.example'`)).toEqual([{ ...before, host_admin: true }]);
  });

  it('refuses a password that everybody would try', async () => {
    expect(await run(['host-admin', 'create', '--email', 'neu@musterstadt.example', '--name', 'Neu'], 'passwort')).toMatchObject({ code: 1, out: '' });
    expect(await ask(`select 1 from person where email = 'neu@musterstadt.example'`)).toEqual([]);
  });

  it('reads every stored object and names the one that was tampered with', async () => {
    const [fraction] = await ask<{ id: string }>('select id from fraction');
    const house = houseActor(fraction!.id, 'Test');
    const objectId = await withHouse(env, async (app) => {
      const vault = app.get(Vault, { strict: false });
      const stored = await vault.store(house, Buffer.from('Der Rat möge beschließen.'));
      await app.get(FractionDb, { strict: false }).run(house, () => vault.keep(stored));
      return stored.objectId;
    });
    expect(await run(['verify'])).toMatchObject({ code: 0, out: '1 Objekte gelesen, alle unversehrt.\n' });

    const [file, ...others] = (await readdir(storage, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
    expect(others).toEqual([]);
    const path = join(file!.parentPath ?? file!.path, file!.name);
    const bytes = await readFile(path);
    bytes[3]! ^= 1;
    await writeFile(path, bytes);
    const found = await run(['verify']);
    expect(found.code).toBe(1);
    expect(found.out).toContain(`${fraction!.id}/${objectId}`);
  });

  it('renews every key, and the former root key opens nothing any more', async () => {
    const former = env['FILES_ROOT_KEY']!;
    const next = { ...env, FILES_ROOT_KEY: randomBytes(32).toString('base64') };
    expect(await cli(['keys', 'rotate'], { ...next, FILES_ROOT_KEYS_OLDER: former })).toMatchObject({ code: 0, err: '' });
    expect((await cli(['verify'], env)).code).toBe(1);
    const [fraction] = await ask<{ id: string }>('select id from fraction');
    const object = await ask<{ id: string }>('select id from stored_object');
    const actor = houseActor(fraction!.id, 'Test');
    const fresh = await withHouse(next, async (app) => {
      const vault = app.get(Vault, { strict: false });
      const stored = await vault.store(actor, Buffer.from('Der Rat möge beschließen.'));
      await app.get(FractionDb, { strict: false }).run(actor, () => vault.keep(stored));
      return vault.bytes(actor, stored.objectId);
    });
    expect([object.length, fresh.toString()]).toEqual([1, 'Der Rat möge beschließen.']);
    env = next;
  });

  it('exports everything of a fraction as one archive: motions, members, files, and what could not go along', async () => {
    const [fraction] = await ask<{ id: string }>('select id from fraction');
    await withHouse(env, (app) => furnish(app, fraction!.id));
    const out = join(storage, '..', `${fraction!.id}.zip`);
    const line = ['fraction', 'export', '--fraction', fraction!.id, '--by', 'Thomas Weber', '--out', out];
    expect(await run(line)).toMatchObject({ code: 1, err: '', out: expect.stringContaining('nicht enthalten: Dateien/Pläne/krank.txt (virus_found)') });
    const entries = unzipSync(await readFile(out));
    const text = (path: string) => Buffer.from(entries[path] ?? []).toString();
    expect([(await stat(out)).mode & 0o077, text('Dateien/Pläne/Radweg.txt')]).toEqual([0, 'Der Radweg wird beleuchtet.']);
    expect(text('Mitglieder.csv')).toContain(`"'=Vogel";"vogel@musterstadt.example";"Vorsitz"`);
    const place = Object.keys(entries).find((path) => /^Anträge\/Antrag 01-\d{4} Licht am Radweg\/$/.test(path));
    expect(JSON.parse(text(`${place}Antrag.json`))).toMatchObject({ Antrag: { state: 'draft' }, Text: expect.stringContaining('Licht am Radweg') });
    expect(text(`${place}Entwurf.pdf`).slice(0, 5)).toBe('%PDF-');
    for (const { path, sha256: hash } of JSON.parse(text('Inhalt.json')).enthalten) expect([path, sha256(entries[path]!)]).toEqual([path, hash]);
    expect(await run(line)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('gibt es schon') });
    expect((await ask(`select kind, params from notification where kind = 'data_exported'`))[0]).toEqual({ kind: 'data_exported', params: { name: 'Thomas Weber' } });
    await rm(out);
  });

  it('ends a fraction only by its name: then its key, its objects and its rows are gone, and the other commands go on', async () => {
    const [fraction] = await ask<{ id: string; name: string }>('select id, name from fraction');
    const line = ['fraction', 'delete', '--fraction', fraction!.id, '--by', 'Thomas Weber', '--confirm'];
    expect(await run([...line, 'eine andere'])).toMatchObject({ code: 1, out: '' });
    expect(await ask('select 1 from fraction')).toHaveLength(1);
    expect(await run([...line, fraction!.name])).toMatchObject({ code: 0, err: '', out: expect.stringContaining(fraction!.id) });
    const files = (await readdir(storage, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
    expect([files, await ask('select 1 from fraction'), await ask('select 1 from fraction_key'), await ask('select 1 from invitation')]).toEqual([[], [], [], []]);
    expect(await run(['verify'])).toMatchObject({ code: 0 });
  });

  it('keeps who exported or deleted which fraction, when and how much, and takes no word of it back', async () => {
    const told = (await run(['host-log'])).out.trim().split('\n');
    expect(told).toEqual(['Ausfuhr begonnen', 'ausgeführt', 'Löschung begonnen', 'gelöscht'].map((act) => expect.stringMatching(new RegExp(`^20\\S+Z  ${act}  „Bürgerliste Musterstadt“ .*Thomas Weber`))));
    expect(told[0]).toContain('bytes 28, files 2, members 1, motions 1');
    expect(told.join()).not.toContain('Radweg');
    for (const change of ['delete from host_log', `update host_log set by_name = 'X'`]) await expect(ask(change, database.appUrl)).rejects.toThrow('permission denied');
  });

  it('tells a table that lost its row security, and nothing else', async () => {
    expect(await run(['audit'])).toMatchObject({ code: 0, err: '' });
    await ask('alter table motion disable row level security');
    const found = await run(['audit']);
    await ask('alter table motion enable row level security');
    expect(found.code).toBe(1);
    expect(found.out).toContain('motion: row security is not enabled and forced');
  });

  it('has said no password and no key in all of this', () => {
    const said = all.map(({ out, err }) => out + err).join('');
    const secrets = [password, env['FILES_ROOT_KEY']!, ...[database.ownerUrl, database.appUrl, database.jobUrl].map((url) => new URL(url).password)];
    for (const secret of secrets) expect(said).not.toContain(secret);
  });
});
