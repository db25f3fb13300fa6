import type { Member } from '../../test/durability/support/house.js';
import { startNode } from '../../test/durability/support/node.js';
import { standingHouse } from '../../test/durability/support/standing-house.js';
import { Stranger } from '../../test/durability/support/stranger.js';
import { connect } from 'node:net';

describe('the entrance', () => {
  const at = standingHouse();
  let id: string;
  let anna: Member;

  beforeAll(async () => {
    id = await at.house.newDocument('Text');
    anna = await at.house.member('Anna', id, 'edit');
  });

  it.each(['', 'null', 'https://raum.example.evil.example', 'https://raum.example:8443', 'http://raum.example'])('turns the origin "%s" away', async (origin) => {
    await expect(Stranger.arrive(anna, id, at.node.port, 'schema=1', { origin })).rejects.toThrow('refused with 403');
  });

  it('turns away whoever is unknown, has no right, or names no document', async () => {
    await expect(Stranger.arrive(anna, id, at.node.port, 'schema=1', { cookie: '' })).rejects.toThrow('refused with 401');
    const other = await at.house.newDocument('anderer Text');
    await expect(Stranger.arrive(anna, other, at.node.port)).rejects.toThrow('refused with 403');
    await expect(Stranger.arrive(anna, '00000000-0000-4000-8000-000000000001', at.node.port)).rejects.toThrow('refused with 404');
    await expect(Stranger.arrive(anna, '..%2f..', at.node.port)).rejects.toThrow('refused with 400');
  });

  it.each(['schema=0', 'schema=x', '', 'schema=__proto__'])('asks an old editor to reload (%s)', async (query) => {
    const stranger = await Stranger.arrive(anna, id, at.node.port, query);
    expect(await stranger.closeCode()).toBe(4409);
    expect(stranger.frames).toEqual([]);
  });

  it('turns away a copy from an earlier epoch', async () => {
    const stranger = await Stranger.arrive(anna, id, at.node.port, 'schema=1&epoch=7');
    expect(await stranger.closeCode()).toBe(4410);
  });

  it('says first where the client stands', async () => {
    const stranger = await Stranger.arrive(anna, id, at.node.port, 'schema=1&epoch=1');
    await stranger.got('hello');
    expect(stranger.frames[0]).toEqual({ kind: 'hello', role: 'edit', epoch: 1, schema: 1, aclVersion: 1 });
    stranger.leave();
  });

  it('reads nothing of what is sent before it knows who is there', async () => {
    const slow = await startNode(at.house.url, { afterAuthorising: () => new Promise((resolve) => setTimeout(resolve, 600)) });
    const before = process.memoryUsage().rss;
    const handshake = [
      `GET /collab/${id}?schema=1 HTTP/1.1`, 'Host: x', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==', 'Origin: https://raum.example', `Cookie: ${at.house.fractionId} ${anna.personId} Anna`, '', '',
    ].join('\r\n');
    const socket = connect(slow.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(handshake);
    const megabyte = Buffer.alloc(1024 * 1024);
    let taken = 0;
    for (let i = 0; i < 300; i++) socket.write(megabyte, (error) => (taken += error ? 0 : 1));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(taken).toBeLessThan(20);
    socket.destroy();
    await slow.stop();
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });
});
