import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '#kernel';
import { House } from '../../test/support/house.js';
import { StoryClock } from '../demo/index.js';
import { clearUnfinished, furnishPracticeRoom } from './practice-room.js';

const mark = 'practice-room-unfinished';
const clock = new StoryClock();
let dataDir: string;
let said: string[];

const say = (line: string) => said.push(line);
/** The data folder as a first start leaves it that was cut off. */
function cutOff(): void {
  for (const folder of ['objects', 'postgres']) mkdirSync(join(dataDir, folder));
  writeFileSync(join(dataDir, 'secrets.json'), '{}');
  writeFileSync(join(dataDir, mark), '');
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fraktionsraum-practice-'));
  said = [];
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the data folder before the database starts', () => {
  it('loses what a furnishing left behind that was cut off, and keeps its secrets', () => {
    cutOff();
    clearUnfinished(dataDir, say);
    expect(readdirSync(dataDir)).toEqual(['secrets.json']);
    expect(said).toEqual([expect.stringContaining('neu angelegt')]);
  });

  it('keeps everything of a furnishing that was finished', () => {
    cutOff();
    rmSync(join(dataDir, mark));
    clearUnfinished(dataDir, say);
    expect(readdirSync(dataDir)).toEqual(['objects', 'postgres', 'secrets.json']);
    expect(said).toEqual([]);
  });
});

describe('the practice room', () => {
  let house: House;
  const furnish = () => furnishPracticeRoom(house.app, clock, dataDir, say);
  const people = async () => (await house.rows<{ n: number }>('select count(*)::int as n from person'))[0]?.n;

  beforeEach(async () => {
    house = await House.open({ swaps: [[Clock, clock]] });
  });
  afterEach(() => house.close());

  it('is furnished once, and left alone afterwards', async () => {
    await furnish();
    await furnish();
    expect([await people(), said, existsSync(join(dataDir, mark))]).toEqual([9, ['Übungsraum wird eingerichtet …'], false]);
  });

  it('says what to do when it stands half furnished in a database that is not its own', async () => {
    await house.rows(`insert into person (email, name) values ('halb@musterstadt.example', 'Halb')`);
    writeFileSync(join(dataDir, mark), '');
    await expect(furnish()).rejects.toThrow('nur halb eingerichtet');
    expect(await people()).toBe(1);
  });

  it('is marked while it is being furnished, and stays marked when that fails', async () => {
    await house.rows(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$`);
    await house.rows('create trigger refuse before insert on motion_version for each row execute function refuse()');
    await expect(furnish()).rejects.toThrow('full');
    expect(existsSync(join(dataDir, mark))).toBe(true);
  });
});
