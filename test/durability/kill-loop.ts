import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from './support/house.js';
import { Alphabet, Typist } from './support/typist.js';
import { Victim } from './support/victim.js';
import { until, Writer } from './support/writer.js';

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: string[];
  readonly duplicated: string[];
  readonly diverged: number;
}

const names = ['Anna', 'Bert', 'Carl', 'Dora'];
const backendsOfTheApp = `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'frak_app' and datname = current_database() and application_name <> 'onlooker'`;

/**
 * Two servers, four people typing and deleting. Again and again one server is killed at a random moment (every third time
 * all connections of the database with it, every fifth time the database itself where that is asked for), and at that moment, before anyone can send anything again, the database is
 * asked for everything of which "saved" was said.
 */
export async function killLoop(house: House, kills: number, killDatabase: (() => void) | null = null): Promise<KillReport> {
  const id = await house.newDocument('');
  const victims = [await Victim.start(house.url), await Victim.start(house.url)];
  const alphabet = new Alphabet();
  const typists: Typist[] = [];
  for (const [index, name] of names.entries()) {
    const writer = new Writer(await house.member(name, id, 'edit'), id, portOf(victims, index));
    // The load balancer: who lost a server is sent to the other one.
    writer.provider.on('connection-close', () => (writer.provider.serverUrl = `ws://127.0.0.1:${portOf(victims, index + ++turns)}/collab`));
    typists.push(new Typist(writer, alphabet));
  }
  let turns = 0;
  const typing = setInterval(() => typists.forEach((typist) => typist.act()), 12);
  const lost: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    // The next server starts while people type: a kill costs no waiting.
    const spare = Victim.start(house.url);
    await Promise.all([spare, sleep(100 + Math.random() * 400)]);
    await victims[kill % 2]?.kill();
    if (kill % 3 === 2) await eventually(() => house.owner.query(backendsOfTheApp));
    if (killDatabase !== null && kill % 5 === 4) killDatabase();
    const promises = typists.map((typist) => typist.acknowledged());
    const stored = await eventually(() => house.text(id));
    typists.forEach((typist, index) => lost.push(...typist.broken(promises[index] ?? [], stored)));
    victims[kill % 2] = await spare;
  }
  clearInterval(typing);
  const writers = typists.map(({ writer }) => writer);
  await until(() => writers.every(({ saved, provider }) => provider.synced && saved.now.state === 'saved'), 'everyone is back and saved', 60_000).catch((failure: unknown) => {
    const where = writers.map(({ member, provider, saved, closes }) => `${member.name} ${provider.synced} ${JSON.stringify(saved.now)} ${closes.slice(-5).join(' ')}`);
    throw new Error(`${String(failure)}: ${where.join('; ')}`);
  });
  const stored = await house.text(id);
  await until(() => writers.every(({ text }) => text.toString() === stored), 'all read the same', 5_000).catch(() => undefined);
  const letters = [...stored];
  const report = {
    kills,
    acknowledged: typists.reduce((sum, typist) => sum + typist.acknowledged().length, 0),
    lost: [...lost, ...typists.flatMap((typist) => typist.broken(typist.acknowledged(), stored))],
    duplicated: letters.filter((letter, index) => letters.indexOf(letter) !== index),
    diverged: writers.filter(({ text }) => text.toString() !== stored).length,
  };
  writers.forEach((writer) => writer.leave());
  await Promise.all(victims.map((victim) => victim.kill()));
  return report;
}

/** A killed database is back within seconds, on a busy machine within a minute; until then nobody can be asked. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 120_000; ; await sleep(50)) {
    try {
      return await ask();
    } catch (failure) {
      if (Date.now() > deadline) throw failure;
    }
  }
}

const portOf = (victims: readonly Victim[], index: number): number => victims[index % victims.length]?.port ?? 0;
