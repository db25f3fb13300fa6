import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { motionRoutes, stepRoutes, systemRoutes, type Frame, type MotionView } from '#contracts';
import { freshDatabase, type TestDatabase } from '#testing';
import { complaints, secretsOf } from '../isolation/judge.js';
import { casesOf, type Case } from '../isolation/rooms.js';
import { samples } from '../isolation/samples/index.js';
import { accepted, rightful } from '../isolation/walk.js';
import { Caller, until } from '../support/caller.js';
import { House } from '../support/house.js';
import { Line } from '../support/line.js';
import { newTown, type Town } from '../support/town.js';
import { openWorkshop } from '../../apps/wiring/index.js';
import { Visitor, type Bring } from '../support/visitor.js';

const cases = casesOf(samples);
let database: TestDatabase;
let line: Line;
let town: Town;
beforeAll(async () => {
  database = await freshDatabase();
  line = new Line(new URL(database.ownerUrl));
  await line.mend();
  town = await newTown(await House.open({ database, env: { DATABASE_URL: line.through(database.appUrl), DATABASE_JOB_URL: line.through(database.jobUrl) } }));
});
afterAll(async () => {
  await line.mend();
  await town.house.close();
  await line.cut();
});

/** A pool hears of its broken connections a moment later. */
const inOrder = async (): Promise<void> => {
  await sleep(50);
  await until(async () => (await new Visitor(town.house.origin).call(systemRoutes.health)).text.includes('"ok"'), 'the database is there again');
};

/** Those that answer without asking the database anything. */
const needsNone = (each: Case, visitor: Visitor) => ['system.health', 'system.outbox', 'system.openapi'].some((name) => each.name.startsWith(name)) || (each.name.startsWith('identity.me:') && visitor.cookie === null);

it('says on every route that the database does not answer, changes nothing, and goes on by itself when it is back', async () => {
  const prepared: { each: Case; bring: Bring; visitor: Visitor }[] = [];
  for (const each of cases) prepared.push({ each, bring: (await each.sample.bring(town.own)) as Bring, visitor: await rightful(each, town.own, town) });
  await line.cut();
  const found: string[] = [];
  for (const { each, bring, visitor } of prepared) {
    const answer = await visitor.call(each.route, bring, town.own.fractionId);
    const down = answer.status === 503 && answer.code === 'database_down' && !/ at .+\.[jt]s:/.test(answer.text);
    if (!down && !needsNone(each, visitor)) found.push(`${each.name} answers ${answer.status} ${answer.text.slice(0, 200)}`);
  }
  expect(await new Visitor(town.house.origin).ask(systemRoutes.health)).toMatchObject({ status: 'database_down' });
  await line.mend();
  await inOrder();
  expect(found).toEqual([]);
  await town.house.rows('delete from sign_in_attempt');
  for (const { each, bring } of prepared) expect(await accepted(each, town.own, town, bring)).toEqual([]);
});

it('loses nobody more than the request under way when all connections break at once', async () => {
  const chair = await town.own.sit('chair');
  const list = () => chair.call(motionRoutes.list, {}, town.own.fractionId);
  const answers = await Promise.all(
    Array.from({ length: 40 }, async (_, turn) => {
      if (turn === 20) line.hangUp();
      return list();
    }),
  );
  expect(answers.flatMap((answer) => (answer.status === 200 ? [] : complaints(answer, 'database_down').filter((fault) => !fault.startsWith('ends with 503 database_down'))))).toEqual([]);
  await inOrder();
  expect((await list()).status).toBe(200);
});

it('does not half-make a motion when the database goes away in the middle', async () => {
  const chair = await town.own.sit('chair');
  const before = (await secretsOf(town.own)).length;
  const rows = async () => (await town.house.rows<{ motions: number; texts: number; steps: number }>(`select (select count(*) from motion where fraction_id = $1)::int as motions,
    (select count(*) from document where fraction_id = $1 and id not in (select document_id from suggestion union select document_id from amendment))::int as texts, (select count(distinct motion_id) from motion_step where fraction_id = $1)::int as steps`, [town.own.fractionId]))[0];
  for (let turn = 0; turn < 12; turn += 1) {
    const creating = chair.call(motionRoutes.create, { body: { kind: 'motion', title: `Versuch ${turn}` } }, town.own.fractionId);
    const hungUp = sleep(turn * 3).then(() => line.hangUp());
    const { code } = await creating;
    await hungUp;
    expect([null, 'database_down']).toContain(code);
    await inOrder();
  }
  const after = await rows();
  expect(before).toBeGreaterThan(0);
  expect([after?.texts, after?.steps]).toEqual([after?.motions, after?.motions]);
});

it('tells a writer "nicht gespeichert" while the database is away, and "gespeichert" once it truly is', async () => {
  const motion = await town.own.motion();
  const member = await town.own.sit('member');
  const { ticket, documentId } = await member.ask<{ ticket: string; documentId: string }>(motionRoutes.ticket, { params: { motion } }, town.own.fractionId);
  const caller = await Caller.knock(town.house.origin, { documentId, ticket, cookie: member.cookie });
  if (!(caller instanceof Caller)) throw new Error(`refused with ${caller}`);
  await caller.heard('hello');
  caller.send({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(new Y.Doc()) });
  await caller.heard('ack');
  const stored = async () => Number((await town.house.rows<{ n: number }>('select count(*)::int as n from document_update where document_id = $1', [documentId]))[0]?.n);
  const before = await stored();
  await line.cut();
  const doc = new Y.Doc();
  doc.getText('notiz').insert(0, 'Während des Ausfalls geschrieben');
  caller.send({ kind: 'update', update: Y.encodeStateAsUpdate(doc) });
  expect((await caller.heard('nack')).reason).toBe('database');
  const saved = (frame: Frame) => frame.kind === 'ack' && frame.n === 2;
  expect(caller.frames.some(saved)).toBe(false);
  await line.mend();
  await until(() => caller.frames.some(saved), 'the change is saved');
  expect(await stored()).toBe(before + 1);
  caller.leave();
});

it('works on jobs again after an outage, and files what was asked for before it', async () => {
  await openWorkshop(town.house.app);
  const motion = await town.own.motion('adopted');
  const chair = await town.own.sit('chair');
  await chair.ask(stepRoutes.file, { params: { motion }, body: { version: 1 } }, town.own.fractionId);
  await line.cut();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await line.mend();
  await inOrder();
  const delivered = async () => {
    await town.house.rows(`update pgboss.job set start_after = now() where state in ('created', 'retry')`);
    return (await chair.ask<MotionView>(motionRoutes.get, { params: { motion } }, town.own.fractionId)).filing?.state === 'delivered';
  };
  await until(delivered, 'the filing is delivered');
  expect(await town.house.rows('select 1 from intake_entry where motion_id = $1', [motion])).toHaveLength(1);
});
