import { closeCode, fileRoutes, motionRoutes, type Result } from '#contracts';
import { SlipDesk, words } from './slip.testing.js';

let desk: SlipDesk;
beforeAll(async () => {
  desk = await SlipDesk.open();
});
afterAll(() => desk.house.close());

const restore = (motion: string) => desk.desks.member.call(fileRoutes.restore, { params: { kind: 'motion', item: motion } }, desk.place.fractionId);

describe('a motion that is put into the trash', () => {
  it('sends everybody home who sits at it, and takes no word from them any more', async () => {
    const motion = await desk.draft();
    const writer = await desk.editor('member', motion);
    await desk.place.share(motion, 'guest', 'read');
    const reader = await desk.editor('guest', motion, false);
    expect((await desk.step('chair', motionRoutes.remove, motion)).status).toBe(200);
    writer.send({ kind: 'update', update: words('zu spät') });
    expect([await writer.hungUp(), await reader.hungUp()]).toEqual([closeCode.forbidden, closeCode.forbidden]);
    expect((await desk.step('member', motionRoutes.ticket, motion)).code).toBe('not_found');
  });

  it('is told of in the trash by the name of who put it there, and opens for all when it is taken back', async () => {
    const motion = await desk.draft();
    await desk.step('chair', motionRoutes.remove, motion);
    const { items } = await desk.desks.member.ask<Result<typeof fileRoutes.trash>>(fileRoutes.trash, {}, desk.place.fractionId);
    expect(items.find(({ id }) => id === motion)?.deletedBy).toBe((await desk.place.actor('chair')).name);
    expect((await restore(motion)).status).toBe(200);
    const back = await desk.editor('member', motion);
    back.send({ kind: 'update', update: words('wieder da') });
    await back.heard('ack');
    back.leave();
  });
});
