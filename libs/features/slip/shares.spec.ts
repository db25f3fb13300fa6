import { closeCode, motionRoutes, type EditRole } from '#contracts';
import { SlipDesk, words } from './slip.testing.js';

let desk: SlipDesk;
beforeAll(async () => {
  desk = await SlipDesk.open();
});
afterAll(() => desk.house.close());

const share = async (motion: string, body: object, by: 'member' | 'guest' = 'member') =>
  desk.step(by, motionRoutes.share, motion, { membershipId: await desk.place.membership('guest'), ...body });

describe('a share', () => {
  it.each(['read', 'comment', 'suggest'] as const)('that lets a guest %s gives that role at the text and says so to the members', async (role) => {
    const motion = await desk.draft();
    expect((await share(motion, { role })).status).toBe(200);
    const { editRole, may } = await desk.view(motion, 'guest');
    expect([editRole, may.comment, may.readComments, may.edit]).toEqual([role, role !== 'read', role !== 'read', false]);
    expect((await desk.view(motion)).sharedWith).toMatchObject([{ role }]);
  });

  it('lets people comment when no level is named', async () => {
    const motion = await desk.draft();
    await share(motion, {});
    expect((await desk.view(motion, 'guest')).editRole).toBe<EditRole>('comment');
  });

  it('is changed while the guest is there: the socket comes back at the new level, and nothing it sends is written', async () => {
    const motion = await desk.draft();
    await share(motion, { role: 'suggest' });
    const visitor = await desk.editor('guest', motion, false);
    await share(motion, { role: 'read' });
    expect(await visitor.hungUp()).toBe(closeCode.roleChanged);
    const back = await desk.editor('guest', motion, false);
    back.send({ kind: 'update', update: words('heimlich') });
    expect(await back.hungUp()).toBe(closeCode.resync);
    const [{ n } = { n: -1 }] = await desk.house.rows<{ n: number }>(
      'select count(*)::int as n from document_update u join motion m on m.document_id = u.document_id join person p on p.id = u.person_id where m.id = $1 and p.id = $2',
      [motion, desk.place.persons.guest.id],
    );
    expect(n).toBe(0);
  });

  it('is told to the guest once, however often its level changes', async () => {
    const motion = await desk.draft();
    for (const role of ['read', 'comment', 'suggest']) await share(motion, { role });
    const told = await desk.house.rows('select 1 from notification where motion_id = $1 and kind = $2', [motion, 'motion_shared']);
    expect(told).toHaveLength(1);
  });

  it('is given by members alone, and at no other level', async () => {
    const motion = await desk.draft();
    expect((await share(motion, { role: 'edit' })).code).toBe('invalid_input');
    await share(motion, { role: 'suggest' });
    expect((await share(motion, { role: 'suggest' }, 'guest')).code).toBe('forbidden');
  });

  it('lets nobody write or suggest once the text is frozen; what was shared for comments can still be talked over', async () => {
    const motion = await desk.place.motion('adopted');
    await share(motion, { role: 'suggest' });
    const { editRole, may } = await desk.view(motion, 'guest');
    expect([editRole, may.comment]).toEqual(['read', true]);
    const filed = await desk.place.motion('filed');
    await share(filed, { role: 'comment' });
    expect((await desk.view(filed, 'guest')).may).toMatchObject({ comment: false, readComments: true });
  });
});
