import { closeCode, motionRoutes, stepRoutes as routes } from '#contracts';
import { SlipDesk, words } from './slip.testing.js';

let desk: SlipDesk;
beforeAll(async () => {
  desk = await SlipDesk.open();
});
afterAll(() => desk.house.close());

describe('consent', () => {
  it('is given or refused by members, changed by the same, and an objection needs a word', async () => {
    const motion = await desk.draft('in_review');
    expect((await desk.consent('member', motion, 'objection')).code).toBe('invalid_input');
    expect((await desk.consent('member', motion, 'objection', 'Zu teuer')).status).toBe(200);
    expect((await desk.view(motion)).consents).toEqual({ given: 0, objections: 1, needed: 2 });
    await desk.consent('member', motion);
    const { consents, consentList } = await desk.view(motion);
    expect(consents).toEqual({ given: 1, objections: 0, needed: 2 });
    expect(consentList.find(({ person }) => person.id === desk.place.persons.member.id)).toMatchObject({ verdict: 'consent', word: null, outdated: false });
    expect(consentList.map(({ person }) => person.name).sort()).toEqual(['chair', 'deputy', 'manager', 'member'].map((role) => `Apfelbaum ${role}`));
  });

  it('is not for guests and expert citizens, even where the motion was shared with them', async () => {
    const motion = await desk.draft('in_review');
    for (const who of ['guest', 'expert_citizen'] as const) {
      await desk.place.share(motion, who);
      expect((await desk.consent(who, motion)).code).toBe('forbidden');
    }
  });

  it('is asked for only in review', async () => {
    expect((await desk.consent('member', await desk.draft())).code).toBe('wrong_state');
    expect((await desk.consent('member', await desk.place.motion('filed'))).code).toBe('wrong_state');
  });

  it('is marked as outdated once somebody wrote on', async () => {
    const motion = await desk.agreed();
    const writer = await desk.editor('manager', motion);
    writer.send({ kind: 'update', update: words('noch etwas') });
    await new Promise((resolve) => setTimeout(resolve, 200));
    writer.leave();
    expect((await desk.view(motion)).consentList.filter(({ outdated }) => outdated).map(({ person }) => person.name).sort()).toEqual(['Apfelbaum deputy', 'Apfelbaum member']);
  });

  it('does not outlive the way back into drafting', async () => {
    const motion = await desk.agreed();
    expect((await desk.step('member', routes.backToDraft, motion)).status).toBe(200);
    await desk.step('member', routes.requestReview, motion);
    expect((await desk.view(motion)).consents.given).toBe(0);
  });
});

describe('adoption', () => {
  it('needs the quorum of the fraction, of people who still are its members', async () => {
    const motion = await desk.draft('in_review');
    await desk.consent('member', motion);
    const adopt = () => desk.step('chair', routes.adopt, motion);
    expect(JSON.parse((await adopt()).text)).toMatchObject({ code: 'quorum_missing', details: { given: 1, needed: 2 } });
    const leaving = await desk.place.people.person('Gehende');
    const { id } = await desk.place.people.seat(desk.place.fractionId, leaving, 'member');
    await (await desk.place.people.at(leaving)).call(routes.consent, { params: { motion }, body: { verdict: 'consent' } }, desk.place.fractionId);
    await desk.desks.chair.send('DELETE', `/api/fractions/${desk.place.fractionId}/members/${id}`);
    expect((await adopt()).code).toBe('quorum_missing');
    await desk.consent('deputy', motion, 'objection', 'Noch nicht');
    expect((await adopt()).code).toBe('quorum_missing');
    await desk.consent('deputy', motion);
    expect((await adopt()).status).toBe(200);
  });

  it.each([
    ['chair', null],
    ['deputy', null],
    ['manager', null],
    ['member', 'forbidden'],
    ['guest', 'forbidden'],
    ['expert_citizen', 'forbidden'],
  ] as const)('by a %s: %s', async (who, code) => {
    expect((await desk.step(who, routes.adopt, await desk.agreed())).code).toBe(code);
  });

  it('happens once when several adopt at the same moment', async () => {
    const motion = await desk.agreed();
    const answers = await Promise.all((['chair', 'deputy', 'manager', 'chair'] as const).map((who) => desk.step(who, routes.adopt, motion)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await desk.view(motion)).versions).toHaveLength(1);
    expect((await desk.view(motion)).steps.map(({ state }) => state)).toEqual(['draft', 'in_review', 'adopted']);
  });

  it('freezes the text at once: open editors turn read-only and nothing of them is written any more', async () => {
    const motion = await desk.agreed();
    const writer = await desk.editor('member', motion);
    const head = async () => (await desk.house.rows<{ head_seq: string }>('select head_seq from document d join motion m on m.document_id = d.id where m.id = $1', [motion]))[0]?.head_seq;
    const before = await head();
    expect((await desk.step('chair', routes.adopt, motion)).status).toBe(200);
    writer.send({ kind: 'update', update: words('zu spät') });
    expect([closeCode.resync, closeCode.roleChanged]).toContain(await writer.hungUp());
    expect(await head()).toBe(before);
    const back = await desk.desks.member.ask<{ role: string }>(motionRoutes.ticket, { params: { motion } }, desk.place.fractionId);
    expect([back.role, (await desk.view(motion, 'member')).may.edit]).toEqual(['read', false]);
  });

  it('keeps a version whose hash stands on the slip, and gives out its PDF byte for byte for ever', async () => {
    const motion = await desk.agreed();
    const { sha256 } = JSON.parse((await desk.step('chair', routes.adopt, motion)).text) as { sha256: string };
    const { steps, versions } = await desk.view(motion);
    expect([steps.at(-1)?.sha256, versions[0]?.sha256, steps.at(-1)?.by]).toEqual([sha256, sha256, 'Apfelbaum chair']);
    const pdf = () => desk.desks.member.call(motionRoutes.pdf, { params: { motion }, query: { version: 1 } }, desk.place.fractionId);
    const first = (await pdf()).bytes;
    await desk.step('chair', routes.draftNewVersion, motion);
    expect((await pdf()).bytes.equals(first)).toBe(true);
  });

  it('is refused while the motion is not complete', async () => {
    const motion = await desk.agreed();
    await desk.house.rows('update motion set body_id = null where id = $1', [motion]);
    expect((await desk.step('chair', routes.adopt, motion)).code).toBe('preflight_failed');
    expect((await desk.view(motion)).state).toBe('in_review');
  });
});
