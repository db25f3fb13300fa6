import { setTimeout as sleep } from 'node:timers/promises';
import type { WebsocketProvider } from 'y-websocket';
import type { House } from '../../durability/support/house.js';
import { Victim } from '../../durability/support/victim.js';
import type { Writer } from '../../durability/support/writer.js';
import { Pair, timed } from './pair.js';

const once = (provider: WebsocketProvider, event: 'connection-close'): Promise<unknown> => new Promise((heard) => provider.once(event, heard as never));

/** One edit at the first process, until somebody at the second one has it. Milliseconds. */
export async function across(house: House, silent: boolean, edits: number): Promise<number[]> {
  const pair = await Pair.open(house, silent);
  const [here, there] = [await pair.enter('Anna', 0), await pair.enter('Bert', 1)];
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    here.text.insert(0, 'x');
    const length = here.text.length;
    times.push(await timed(() => there.text.length === length));
    // Not in step with the clock of the watch.
    await sleep(Math.random() * (silent ? 700 : 50));
  }
  [here, there].forEach((writer) => writer.leave());
  await pair.close();
  return times;
}

/** Kills one process, again and again; its people are sent to the other. Milliseconds from the kill until each is in step there. */
export async function back(house: House, kills: number): Promise<number[]> {
  const pair = await Pair.open(house, false);
  const people: Writer[] = [];
  for (let index = 0; index < 10; index += 1) people.push(await pair.enter(`Gast ${index}`, 0));
  const times: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const [dying, other] = kill % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const { provider } of people) provider.serverUrl = `ws://127.0.0.1:${pair.nodes[other].port}/collab`;
    const cut = Promise.all(people.map(({ provider }) => once(provider, 'connection-close')));
    const begun = performance.now();
    await Promise.all([pair.nodes[dying].kill(), cut]);
    await Promise.all(people.map(({ provider }) => timed(() => provider.synced).then(() => times.push(performance.now() - begun))));
    pair.nodes[dying] = await Victim.start(house.url);
  }
  people.forEach((writer) => writer.leave());
  await pair.close();
  return times;
}

/** Somebody's right ends, and no process is told: milliseconds from the commit until the socket is closed. */
export async function revoked(house: House, times: number): Promise<number[]> {
  const pair = await Pair.open(house, true);
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const writer = await pair.enter(`Gast ${time}`, 1);
    await sleep(Math.random() * 2_000);
    await house.takeAway(writer.member, pair.documentId);
    took.push(await timed(() => writer.closes.length > 0));
    writer.leave();
  }
  await pair.close();
  return took;
}
