import { stepRoutes as routes } from '#contracts';
import { SlipDesk } from './slip.testing.js';

let desk: SlipDesk;
beforeAll(async () => {
  desk = await SlipDesk.open();
});
afterAll(() => desk.house.close());

describe('after a return', () => {
  it('a new version starts from the text: open again, without the old consents, as version two', async () => {
    const motion = await desk.place.motion('returned');
    expect((await desk.step('member', routes.draftNewVersion, motion)).status).toBe(200);
    const { state, consents, editRole, versions } = await desk.view(motion, 'member');
    expect([state, consents.given, editRole, versions.length]).toEqual(['draft', 0, 'edit', 1]);
    const writer = await desk.editor('member', motion);
    writer.leave();
    await desk.step('member', routes.requestReview, motion);
    for (const who of ['member', 'deputy'] as const) await desk.consent(who, motion);
    expect(JSON.parse((await desk.step('chair', routes.adopt, motion)).text)).toMatchObject({ version: 2 });
  });

  it('an adopted motion is opened again by those who may release, not by members', async () => {
    const motion = await desk.place.motion('adopted');
    expect((await desk.step('member', routes.draftNewVersion, motion)).code).toBe('wrong_state');
    expect((await desk.step('manager', routes.draftNewVersion, motion)).status).toBe(200);
  });
});

describe('withdrawing', () => {
  const set = (motion: string, state: string) => desk.house.rows('update motion set state = $2 where id = $1', [motion, state]);
  it.each([
    ['draft', 'wrong_state'],
    ['in_review', null],
    ['adopted', null],
    ['filing', 'wrong_state'],
    ['filed', null],
    ['confirmed', null],
    ['returned', null],
    ['on_agenda', 'wrong_state'],
    ['decided', 'wrong_state'],
    ['withdrawn', 'wrong_state'],
  ] as const)('a motion that is %s: %s', async (state, code) => {
    const motion = await desk.place.motion('filed');
    await set(motion, state);
    const may = (await desk.view(motion)).may.withdraw;
    expect([(await desk.step('chair', routes.withdraw, motion, { reason: 'Erledigt' })).code, may]).toEqual([code, code === null]);
    const after = await desk.view(motion);
    expect([after.state, after.steps.at(-1)?.note]).toEqual(code === null ? ['withdrawn', 'Erledigt'] : [state, null]);
  });

  it('is not for members', async () => {
    expect((await desk.step('member', routes.withdraw, await desk.place.motion('adopted'), {})).code).toBe('forbidden');
  });
});
