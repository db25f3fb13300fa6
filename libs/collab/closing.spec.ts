import { closeCode } from '#contracts';
import { startNode } from '../../test/durability/support/node.js';
import { standingHouse } from '../../test/durability/support/standing-house.js';
import { Stranger } from '../../test/durability/support/stranger.js';
import { until, Writer } from '../../test/durability/support/writer.js';

describe('the end of a visit', () => {
  const at = standingHouse();

  it('closes the sockets of a session, a person or a document on every node', async () => {
    const id = await at.house.newDocument('Text');
    const anna = new Writer(await at.house.member('Anna', id, 'edit'), id, at.node.port);
    const bert = new Writer(await at.house.member('Bert', id, 'edit'), id, at.node.port);
    const other = await startNode(at.house.url);
    await Promise.all([anna.synced(), bert.synced()]);
    other.collab.revoke({ sessionId: 'session of Anna' });
    await until(() => anna.closes.includes(4401), 'the session is closed');
    expect(bert.closes).toEqual([]);
    other.collab.revoke({ personId: bert.member.personId, documentId: id });
    await until(() => bert.closes.includes(4403), 'the person is shown out');
    anna.leave();
    bert.leave();
    await other.stop();
  });

  it('comes to a session that is over and a seat that ran out, though nobody rings', async () => {
    const lapses = new Map<string, 'signed-out' | 'forbidden'>();
    const silent = await startNode(at.house.url, { silent: true, lapses, limits: { watchMs: 50 } });
    const id = await at.house.newDocument('Text');
    const [anna, bert] = [new Writer(await at.house.member('Anna', id, 'edit'), id, silent.port), new Writer(await at.house.member('Bert', id, 'edit'), id, silent.port)];
    await Promise.all([anna.synced(), bert.synced()]);
    lapses.set('session of Anna', 'signed-out').set('session of Bert', 'forbidden');
    await until(() => anna.closes.includes(4401) && bert.closes.includes(4403), 'both leave');
    for (const writer of [anna, bert]) writer.leave();
    await silent.stop();
  });

  it('finds an unknown document closed, and never the document of another fraction', async () => {
    const id = await at.house.newDocument('geheim');
    const member = await at.house.member('Anna', id, 'edit');
    const foreign = { ...member, fractionId: '00000000-0000-4000-8000-000000000000' };
    await expect(Stranger.arrive(foreign, id, at.node.port)).rejects.toThrow('refused with 404');
  });

  it('comes to a socket that was being let in while its node closed', async () => {
    const [atTheDoor, letIn] = [signal(), signal()];
    const afterAuthorising = () => {
      atTheDoor.give();
      return letIn.given;
    };
    const node = await startNode(at.house.url, { afterAuthorising });
    const id = await at.house.newDocument('Text');
    const anna = new Writer(await at.house.member('Anna', id, 'edit'), id, node.port);
    await atTheDoor.given;
    const gone = node.stop();
    letIn.give();
    await gone;
    await until(() => anna.closes.length > 0, 'the socket is sent away');
    anna.leave();
    expect(anna.closes[0]).toBe(closeCode.restart);
  });
});

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}
