import { identityRoutes, type Role } from '#contracts';
import { CommentsService } from '#features/comments';
import { Jobs } from '#persistence';
import { Mailer, type Mail } from '#ports';
import { House } from '../../../../test/support/house.js';
import { Letters } from '../../../../test/support/letters.js';
import { newTown, type Town } from '../../../../test/support/town.js';
import { Digest } from './digest.service.js';

const letters = new Letters();
let town: Town;
beforeAll(async () => {
  town = await newTown(await House.open({ swaps: [[Mailer, letters]] }));
});
afterAll(() => town.house.close());

/** What goes out at 18:00. */
async function evening(): Promise<Mail[]> {
  letters.box.length = 0;
  await town.house.part(Digest).plan();
  await town.house.part(Jobs).workOff();
  return letters.box.toSorted((a, b) => a.to.localeCompare(b.to));
}

async function comment(who: Role, motion: string, text: string): Promise<void> {
  await town.house.part(CommentsService).begin(await town.own.actor(who), motion, { text, passage: null });
}
const mailOf = (role: Role) => town.own.persons[role].email;

describe('the evening mail about comments', () => {
  it('is one a person, begins with the title, gives the number and nothing of what was written, and does not come twice', async () => {
    const motion = await town.own.motion();
    for (const n of [1, 2]) await comment('member', motion, `Vertrauliches ${n} für @Apfelbaum deputy`);
    const sent = await evening();
    expect(sent.map(({ to }) => to)).toEqual([mailOf('chair'), mailOf('deputy')].toSorted());
    const [mail] = sent;
    expect(mail?.subject).toMatch(/^Bänke am Markt.*: 2 neue Kommentare$/);
    expect(mail?.text).toContain(`/antraege/${motion}`);
    expect(mail?.text).toContain('/konto');
    expect(sent.map(({ text, subject }) => text + subject).join()).not.toContain('Vertraulich');
    expect(await evening()).toEqual([]);
  });

  it('does not come where nothing is new, where it was looked at, or where it was switched off', async () => {
    const motion = await town.own.motion();
    await comment('member', motion, 'Für @Apfelbaum deputy und @Apfelbaum manager');
    await town.house.rows('update notification set seen_at = now() where person_id = $1', [town.own.persons.chair.id]);
    await (await town.own.sit('deputy')).ask(identityRoutes.updateMe, { body: { commentDigest: false } });
    expect((await evening()).map(({ to }) => to)).toEqual([mailOf('manager')]);
    await (await town.own.sit('deputy')).ask(identityRoutes.updateMe, { body: { commentDigest: true } });
  });

  it('says nothing of a motion that is no longer shared or lies in the trash', async () => {
    const [shared, discarded] = [await town.own.motion(), await town.own.motion()];
    await town.own.share(shared, 'guest');
    await comment('guest', shared, 'Frage');
    await comment('member', shared, 'Antwort');
    await comment('member', discarded, 'Weg damit');
    await evening();
    await comment('member', shared, 'Für @Apfelbaum guest');
    await comment('member', discarded, 'Noch einmal');
    await town.house.rows(`update motion_share set until = now() - interval '1 second' where motion_id = $1`, [shared]);
    await town.house.rows('update motion set deleted_at = now() where id = $1', [discarded]);
    const sent = await evening();
    expect(sent.map(({ to }) => to)).toEqual([mailOf('chair')]);
    expect(sent[0]?.text).not.toContain(discarded);
  });

  it('comes later when the mail server was away', async () => {
    const motion = await town.own.motion();
    await comment('member', motion, 'Neues');
    letters.broken = true;
    await expect(evening()).rejects.toThrow('the mail server is away');
    letters.broken = false;
    const sent = await evening();
    expect(sent).toHaveLength(1);
  });
});
