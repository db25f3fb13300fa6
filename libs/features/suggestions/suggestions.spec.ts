import { closeCode, stepRoutes, suggestionRoutes as routes } from '#contracts';
import { until } from '../../../test/support/caller.js';
import { saying, SuggestionDesk } from './suggestions.testing.js';

let desk: SuggestionDesk;
beforeAll(async () => {
  desk = await SuggestionDesk.open();
});
afterAll(() => desk.slip.house.close());

const suggested = (...edits: readonly (readonly [string, string])[]) => desk.suggested(...edits);

describe('a suggestion', () => {
  it('is written beside the motion, whose text stays as it is, and there is one for each person', async () => {
    const { motion, at, pen } = await suggested(['Zehn Bänke', 'Zwölf Bänke']);
    expect(await desk.text(motion)).toContain('Zehn Bänke');
    expect(await desk.begin('guest', motion)).toEqual(at);
    expect((await desk.begin('member', motion)).suggestion).not.toBe(at.suggestion);
    expect(await desk.changes('chair', at)).toEqual([expect.objectContaining({ before: 'Zehn', after: 'Zwölf' })]);
    pen.caller.leave();
  });

  it('is one and the same when two tabs begin it at once', async () => {
    const motion = await desk.slip.draft();
    const ids = await Promise.all([1, 2, 3].map(async () => (await desk.begin('member', motion)).suggestion));
    expect(new Set(ids).size).toBe(1);
  });

  it('has what others write in the motion meanwhile, and proposes nothing but its own', async () => {
    const { motion, at, pen } = await suggested(['Zehn Bänke', 'Zwölf Bänke']);
    const member = await desk.pen('member', { motion });
    await member.write(saying('Wer müde ist', 'Wer sehr müde ist'));
    await until(() => pen.text.includes('sehr müde') && pen.text.includes('Zwölf'), 'the suggestion follows');
    await pen.write(saying('setzt sich', 'setzt sich hin'));
    expect((await desk.changes('chair', at)).map(({ before, after }) => [before, after.trim()])).toEqual([['Zehn', 'Zwölf'], ['', 'hin']]);
    expect(await desk.text(motion)).not.toContain('hin');
    [pen, member].forEach(({ caller }) => caller.leave());
  });

  it('is announced to those in charge with its first words, and shown to others only then', async () => {
    const motion = await desk.slip.draft();
    const at = await desk.begin('member', motion);
    expect([(await desk.list('chair', motion)).length, (await desk.list('member', motion)).length]).toEqual([0, 1]);
    const pen = await desk.pen('member', at);
    await pen.write(saying('Zehn', 'Elf'));
    await until(async () => (await desk.list('chair', motion)).length === 1, 'the chair sees it');
    const told = await desk.slip.house.rows<{ person_id: string }>(`select person_id from notification where motion_id = $1 and kind = 'suggestion_made'`, [motion]);
    expect(told.map(({ person_id }) => person_id)).toContain(desk.place.persons.chair.id);
    pen.caller.leave();
  });

  it('is withdrawn by its author alone, and then nobody writes it', async () => {
    const { at, pen } = await suggested(['Zehn', 'Elf']);
    expect((await desk.call('chair', routes.withdraw, at)).code).toBe('forbidden');
    expect((await desk.call('guest', routes.withdraw, at)).status).toBe(200);
    await pen.caller.heard('freeze');
    pen.caller.send({ kind: 'update', update: new Uint8Array([0, 0]) });
    expect([await pen.caller.hungUp(), (await pen.caller.heard('nack')).reason]).toEqual([closeCode.resync, 'frozen']);
    expect((await desk.call('chair', routes.accept, at, {})).code).toBe('suggestion_decided');
  });
});

describe('the rights', () => {
  it('to suggest are no rights to write: a forged frame to the motion itself is refused', async () => {
    const { motion, pen } = await suggested(['Zehn', 'Elf']);
    for (const kind of ['sync-step-2', 'update'] as const) {
      const forger = await desk.pen('guest', { motion });
      expect((await forger.caller.heard('hello')).role).toBe('suggest');
      await expect(forger.write(saying('Zehn', 'Elf'))).rejects.toThrow();
      forger.caller.send({ kind, update: new Uint8Array([0, 0]) });
      expect([await forger.caller.hungUp(), (await forger.caller.heard('nack')).reason]).toEqual([closeCode.resync, 'forbidden']);
    }
    expect(await desk.text(motion)).toContain('Zehn');
    pen.caller.leave();
  });

  it('are those of the share: to comment is not to suggest, to read is not to see suggestions', async () => {
    const { motion, at, pen } = await suggested(['Zehn', 'Elf']);
    for (const level of ['comment', 'read'] as const) {
      await desk.place.share(motion, 'expert_citizen', level);
      expect((await desk.call('expert_citizen', routes.begin, { motion })).code).toBe('forbidden');
      expect((await desk.call('expert_citizen', routes.accept, at, {})).code).toBe('forbidden');
      expect((await desk.call('expert_citizen', routes.changes, at)).code).toBe(level === 'read' ? 'not_found' : null);
    }
    pen.caller.leave();
  });

  it('on a branch belong to its author; others read it', async () => {
    const { at, pen } = await suggested(['Zehn', 'Elf']);
    const chair = await desk.caller('chair', at);
    expect((await chair.heard('hello')).role).toBe('read');
    [pen.caller, chair].forEach((each) => each.leave());
  });

  it('end within two seconds with the share, and nothing is written after', async () => {
    const { motion, at, pen } = await suggested(['Zehn', 'Elf']);
    const membership = await desk.place.membership('guest');
    const start = Date.now();
    await desk.slip.desks.chair.send('DELETE', `/api/fractions/${desk.place.fractionId}/motions/${motion}/shares/${membership}`);
    pen.caller.send({ kind: 'update', update: new Uint8Array([0, 0]) });
    expect([closeCode.forbidden, closeCode.resync]).toContain(await pen.caller.hungUp());
    expect(Date.now() - start).toBeLessThan(2_000);
    expect((await desk.call('guest', routes.changes, at)).code).toBe('not_found');
  });

  it('end with the adoption: a frozen motion takes no suggestion', async () => {
    const motion = await desk.slip.agreed();
    const at = await desk.begin('member', motion);
    const pen = await desk.pen('member', at);
    await pen.write(saying('Zehn', 'Elf'));
    expect((await desk.slip.step('chair', stepRoutes.adopt, motion)).status).toBe(200);
    expect(await pen.caller.hungUp()).toBe(closeCode.roleChanged);
    expect((await desk.call('chair', routes.accept, at, {})).code).toBe('wrong_state');
    expect((await desk.call('manager', routes.begin, { motion })).code).toBe('wrong_state');
    expect(await desk.text(motion)).toContain('Zehn');
  });
});

describe('a decision', () => {
  it('takes over everything, with what was written in the motion meanwhile', async () => {
    const { motion, at, pen } = await suggested(['Zehn Bänke', 'Zwölf Bänke'], ['setzt sich', 'setzt sich gern']);
    const member = await desk.pen('member', { motion });
    await member.write(saying('Wer müde ist', 'Wer sehr müde ist'));
    expect((await desk.call('chair', routes.accept, at, {})).status).toBe(200);
    await until(() => member.text.includes('Zwölf Bänke') && member.text.includes('Wer sehr müde ist, setzt sich gern'), 'the member sees it');
    expect((await desk.list('guest', motion))[0]).toMatchObject({ state: 'accepted', decidedBy: 'Apfelbaum chair', update: null });
    const told = await desk.slip.house.rows(`select 1 from notification where kind = 'suggestion_accepted' and person_id = $1 and motion_id = $2`, [desk.place.persons.guest.id, motion]);
    expect(told).toHaveLength(1);
    [pen, member].forEach(({ caller }) => caller.leave());
  });

  it('takes over one change, refuses another, and the rest stays open for its author to write on', async () => {
    const { motion, at, pen } = await suggested(['Zehn Bänke', 'Zwölf Bänke'], ['setzt sich', 'setzt sich gern'], ['müde', 'erschöpft']);
    const [count, tired, gladly] = await desk.changes('chair', at);
    expect([count?.after, tired?.after, gladly?.after.trim()]).toEqual(['Zwölf', 'erschöpft', 'gern']);
    expect((await desk.call('chair', routes.accept, at, { change: count?.id })).status).toBe(200);
    expect((await desk.call('chair', routes.reject, at, { change: tired?.id })).status).toBe(200);
    expect(await desk.text(motion)).toContain('Zwölf Bänke Apfelbaum.\nBegründung\nWer müde ist, setzt sich Apfelbaum.');
    await until(() => pen.text.includes('Zwölf Bänke Apfelbaum.\nBegründung\nWer müde ist, setzt sich gern Apfelbaum.'), 'its author sees it');
    await pen.write(saying('gern', 'sehr gern'));
    expect((await desk.changes('chair', at)).map(({ after }) => after.trim())).toEqual(['sehr gern']);
    expect((await desk.call('chair', routes.accept, at, {})).status).toBe(200);
    const text = await desk.text(motion);
    expect(text).toContain('Zwölf Bänke Apfelbaum.\nBegründung\nWer müde ist, setzt sich sehr gern Apfelbaum.');
    expect(text.match(/Zwölf/g)).toHaveLength(1);
    expect((await desk.list('guest', motion))[0]?.decisions.map(({ verdict }) => verdict)).toEqual(['accepted', 'rejected', 'accepted']);
    pen.caller.leave();
  });

  it('closes the suggestion with the last change', async () => {
    const { motion, at, pen } = await suggested(['Zehn', 'Elf']);
    const [only] = await desk.changes('chair', at);
    await desk.call('chair', routes.reject, at, { change: only?.id });
    expect((await desk.list('guest', motion))[0]).toMatchObject({ state: 'rejected', decisions: [{ verdict: 'rejected', by: 'Apfelbaum chair' }] });
    expect(await desk.text(motion)).toContain('Zehn');
    pen.caller.leave();
  });

  it('happens once, whoever and how many decide at the same moment', async () => {
    const { motion, at, pen } = await suggested(['Zehn', 'Elf'], ['müde', 'erschöpft']);
    const [first] = await desk.changes('chair', at);
    const answers = await Promise.all((['chair', 'deputy', 'manager', 'member'] as const).map((who) => desk.call(who, routes.accept, at, { change: first?.id })));
    expect(answers.map(({ code }) => code).sort()).toEqual(['change_gone', 'change_gone', 'change_gone', null].sort());
    expect((await desk.text(motion)).match(/Elf/g)).toHaveLength(1);
    const whole = await Promise.all((['chair', 'deputy'] as const).map((who) => desk.call(who, routes.accept, at, {})));
    expect(whole.map(({ code }) => code).sort()).toEqual(['suggestion_decided', null].sort());
    expect((await desk.text(motion)).match(/erschöpft/g)).toHaveLength(1);
    pen.caller.leave();
  });

  it('on one suggestion leaves the other one standing, on the new text', async () => {
    const { motion, at, pen } = await suggested(['Zehn', 'Elf']);
    const other = await desk.begin('member', motion);
    const second = await desk.pen('member', other);
    await second.write(saying('müde', 'erschöpft'));
    await desk.call('chair', routes.accept, at, {});
    await until(() => second.text.includes('Elf'), 'the other follows');
    expect((await desk.changes('chair', other)).map(({ before, after }) => [before, after])).toEqual([['müde', 'erschöpft']]);
    [pen, second].forEach(({ caller }) => caller.leave());
  });

  it('moves title and search along with the text', async () => {
    const { motion, at, pen } = await suggested(['Bänke am Markt', 'Lauben am Markt']);
    await desk.call('chair', routes.accept, at, {});
    expect((await desk.slip.view(motion)).title).toContain('Lauben am Markt');
    pen.caller.leave();
  });
});
