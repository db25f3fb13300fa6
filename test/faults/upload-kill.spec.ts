import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { fileRoutes, uploadRoutes, type UploadView } from '#contracts';
import { Sweep } from '#features/files';
import { houseActor, sha256 } from '#kernel';
import { newCouncil } from '../support/council.js';
import { House } from '../support/house.js';
import { People } from '../support/people.js';
import type { Place } from '../support/place.js';
import { Victim } from '../support/process.js';
import { newPlace } from '../support/town.js';
import { Visitor } from '../support/visitor.js';

const program = new URL('./upload-process.ts', `file://${__filename}`);
let house: House;
let place: Place;
let chair: Visitor;
beforeAll(async () => {
  house = await House.open();
  const people = new People(house);
  place = await newPlace(house, people, await newCouncil(house, people, 'Musterstadt'), 'Apfelbaum');
  chair = await place.sit('chair');
});
afterAll(() => {
  Victim.endAll();
  return house.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function victimAt(moment: string, object: number): Promise<{ victim: Victim; visitor: Visitor }> {
  const port = await freePort();
  const victim = Victim.start(program, { ...house.environment, OTHER_PORT: String(port), STAND_STILL: moment, AT_OBJECT: String(object) });
  await victim.says('open');
  return { victim, visitor: new Visitor(`http://127.0.0.1:${port}`, chair.cookie) };
}

const names = async () => (await chair.ask<{ files: { name: string }[] }>(fileRoutes.list, {}, place.fractionId)).files.map(({ name }) => name);
const sweep = () => house.part(Sweep).run(houseActor(place.fractionId, 'Aufräumen'));

describe.each(['before', 'stored'])('kill -9 of the server in an upload (%s its bytes lie in the store)', (moment) => {
  it('shows nothing of a file sent in one piece, and leaves nothing behind after a day', async () => {
    const { victim, visitor } = await victimAt(moment, 1);
    const sent = visitor.call(fileRoutes.upload, { query: { name: `${moment}.bin` }, body: new Blob([randomBytes(400_000)]) }, place.fractionId).catch(() => null);
    await victim.says('standing still');
    await victim.kill();
    expect([await sent, await names()]).toEqual([null, expect.not.arrayContaining([`${moment}.bin`])]);
    expect(await sweep()).toMatchObject({ orphans: 0, missing: [] });
    await house.rows(`update stored_object set active_at = now() - interval '25 hours' where state = 'pending'`);
    expect((await sweep()).removed).toBe(1);
    expect(await house.rows(`select 1 from stored_object where state <> 'visible'`)).toEqual([]);
  });

  it('loses of a file sent in parts only the part on its way; the next server goes on from there', async () => {
    const content = randomBytes(14 * 1024 * 1024);
    const { id, partBytes } = await chair.ask<UploadView>(uploadRoutes.begin, { body: { name: `${moment} groß.bin`, bytes: content.length } }, place.fractionId);
    const send = (who: Visitor, offset: number) =>
      who.call(uploadRoutes.send, { params: { upload: id }, query: { offset, sum: sha256(content.subarray(offset, offset + partBytes)) }, body: new Blob([content.subarray(offset, offset + partBytes)]) }, place.fractionId);
    const { victim, visitor } = await victimAt(moment, 2);
    expect((await send(visitor, 0)).status).toBe(200);
    const lost = send(visitor, partBytes).catch(() => null);
    await victim.says('standing still');
    await victim.kill();
    await lost;
    const { received } = await chair.ask<UploadView>(uploadRoutes.get, { params: { upload: id } }, place.fractionId);
    expect(received).toBe(partBytes);
    await send(chair, partBytes);
    const { file } = JSON.parse((await send(chair, 2 * partBytes)).text) as UploadView;
    expect(file).toMatchObject({ name: `${moment} groß.bin`, sha256: sha256(content) });
    const loaded = await chair.call(fileRoutes.download, { params: { file: file?.id ?? '' } }, place.fractionId);
    expect(sha256(loaded.bytes)).toBe(sha256(content));
    expect(await sweep()).toMatchObject({ orphans: 0, missing: [] });
  });
});
