import { createClient } from '@redis/client';
import { z } from 'zod';
import { PostgresDoorbell, RedisDoorbell, ringOnCommit, SilentDoorbell, type Note } from '#collab';
import { readConfig } from '#kernel';
import { doorbellContract } from '../../libs/testing/contracts/doorbell.js';
import { House } from '../durability/support/house.js';
import { startNode } from '../durability/support/node.js';
import { until, Writer } from '../durability/support/writer.js';

/** Needs a real Redis or Valkey server; jest looks at this file only when REDIS_TEST_URL is set. */
const { REDIS_TEST_URL: url } = readConfig(z.object({ REDIS_TEST_URL: z.url() }), process.env);
const ignore = () => undefined;
const hour = 3_600_000;

async function killLines(): Promise<void> {
  const client = await createClient({ url }).connect();
  for (const type of ['PUBSUB', 'NORMAL']) await client.sendCommand(['CLIENT', 'KILL', 'TYPE', type, 'SKIPME', 'yes']);
  await client.close();
}

describe('a doorbell on a real Redis or Valkey server', () => {
  doorbellContract(async () => {
    const bell = () => new RedisDoorbell(url, new SilentDoorbell(), ignore);
    return { bells: [bell(), bell()], cut: killLines };
  });

  it('brings two nodes together that look nothing up, and hears what a room rings in its transaction', async () => {
    const house = await House.build();
    const bell = () => new RedisDoorbell(url, new PostgresDoorbell({ connectionString: house.url }, ignore), ignore);
    const nodes = [await startNode(house.url, { doorbell: bell(), limits: { watchMs: hour } }), await startNode(house.url, { doorbell: bell(), limits: { watchMs: hour } })] as const;
    const id = await house.newDocument('');
    const anna = new Writer(await house.member('Anna', id, 'edit'), id, nodes[0].port);
    const bert = new Writer(await house.member('Bert', id, 'edit'), id, nodes[1].port);
    await Promise.all([anna.synced(), bert.synced()]);
    anna.text.insert(0, 'über Redis');
    await until(() => bert.text.toString() === 'über Redis', 'the other node shows it');
    await house.inFraction((client) => ringOnCommit(client, { kind: 'revoked', personId: bert.member.personId }));
    await until(() => bert.closes.includes(4403), 'the ring inside a transaction is heard');
    for (const writer of [anna, bert]) writer.leave();
    await Promise.all(nodes.map((node) => node.stop()));
    await house.tearDown();
  });

  it('lets the house open while the server is down, and rings the spare bell then', async () => {
    const rung: Note[] = [];
    class Spare extends SilentDoorbell {
      override ring(note?: Note): void {
        if (note !== undefined) rung.push(note);
      }
    }
    const bell = new RedisDoorbell('redis://127.0.0.1:1', new Spare(), ignore);
    await bell.listen(ignore);
    const note: Note = { kind: 'revoked', sessionId: 'eine' };
    bell.ring(note);
    await until(() => rung.length > 0, 'the spare bell rings');
    expect(rung).toEqual([note]);
    await bell.close();
  });
});
