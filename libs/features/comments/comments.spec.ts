import * as Y from 'yjs';
import { commentRoutes as routes, type ShareRole } from '#contracts';
import { CommentsDesk } from './comments.testing.js';

let desk: CommentsDesk;
beforeAll(async () => {
  desk = await CommentsDesk.open();
});
afterAll(() => desk.slip.house.close());

const share = (motion: string, level: ShareRole) => desk.slip.place.share(motion, 'guest', level);

describe('a thread', () => {
  it('hangs on a passage, is answered, resolved and opened again by an answer', async () => {
    const motion = await desk.slip.draft();
    const passage = await desk.passage(motion, 'Bänke');
    const thread = await desk.begin('member', motion, 'Wie viele?', passage);
    await desk.reply('chair', motion, thread, 'Zehn.');
    expect((await desk.call('deputy', routes.resolve, { motion, thread }, { resolved: true })).status).toBe(200);
    const resolved = await desk.only(motion);
    expect(resolved).toMatchObject({ passage, resolved: { by: 'Apfelbaum deputy' } });
    expect(resolved.comments.map(({ by, text, may }) => [by.name, text, may.edit])).toEqual([
      ['Apfelbaum member', 'Wie viele?', false],
      ['Apfelbaum chair', 'Zehn.', true],
    ]);
    await desk.reply('member', motion, thread, 'Doch nicht.');
    expect((await desk.only(motion)).resolved).toBeNull();
  });

  it('can be about the motion as a whole', async () => {
    const motion = await desk.slip.draft();
    await desk.begin('member', motion, 'Gut so');
    expect((await desk.only(motion)).passage).toBeNull();
  });

  it('hangs nowhere else: positions of another text, of no text, and bytes that are none are refused, and nothing is kept', async () => {
    const [motion, other] = [await desk.slip.draft(), await desk.slip.draft()];
    const good = await desk.passage(motion, 'Bänke');
    const encode = (position: Y.RelativePosition) => Buffer.from(Y.encodeRelativePosition(position)).toString('base64');
    const doc = new Y.Doc();
    const bad = {
      foreign: (await desk.passage(other, 'Bänke')).start,
      elsewhere: encode(Y.createRelativePositionFromTypeIndex(doc.getText('__proto__'), 0)),
      invented: encode(new Y.RelativePosition(null, null, Y.createID(4711, 1_000_000))),
      garbage: Buffer.from('kein Ort').toString('base64'),
      none: Buffer.alloc(64, 255).toString('base64'),
    };
    for (const [name, start] of Object.entries(bad)) {
      const answer = await desk.call('member', routes.begin, { motion }, { text: 'Hier', passage: { ...good, start } });
      expect([name, answer.code]).toEqual([name, 'passage_unknown']);
    }
    expect((await desk.call('member', routes.begin, { motion }, { text: 'Hier', passage: { ...good, end: 'x'.repeat(2_000) } })).code).toBe('invalid_input');
    expect((await desk.list(motion)).threads).toEqual([]);
  });
});

describe('a comment', () => {
  it('is changed and deleted by its writer alone; while others answered, its place remains without its words', async () => {
    const motion = await desk.slip.draft();
    const thread = await desk.begin('member', motion, 'Erste Fassung');
    await desk.reply('chair', motion, thread, 'Antwort');
    const [first] = (await desk.only(motion)).comments;
    const place = { motion, thread, comment: first?.id ?? '' };
    expect((await desk.call('chair', routes.edit, place, { text: 'Fremde Worte' })).code).toBe('forbidden');
    expect((await desk.call('chair', routes.remove, place)).code).toBe('forbidden');
    expect((await desk.call('member', routes.edit, place, { text: 'Zweite Fassung' })).status).toBe(200);
    expect((await desk.only(motion)).comments[0]).toMatchObject({ text: 'Zweite Fassung', editedAt: expect.any(String) });
    expect((await desk.call('member', routes.remove, place)).status).toBe(200);
    expect((await desk.only(motion)).comments.map(({ text, deleted }) => [text, deleted])).toEqual([['', true], ['Antwort', false]]);
    expect(await desk.slip.house.rows(`select 1 from comment where text like '%Fassung'`)).toEqual([]);
    expect((await desk.call('member', routes.edit, place, { text: 'Wieder da' })).code).toBe('forbidden');
  });

  it('that was the last of its thread takes the thread along', async () => {
    const motion = await desk.slip.draft();
    const thread = await desk.begin('member', motion, 'Verschrieben');
    const comment = (await desk.only(motion)).comments[0]?.id ?? '';
    await desk.call('member', routes.remove, { motion, thread, comment });
    expect((await desk.list(motion)).threads).toEqual([]);
  });

  it('is possible on a frozen text and after a return; once the paper is filed the threads are a record', async () => {
    for (const [state, code] of [['adopted', null], ['returned', null], ['filed', 'comments_closed']] as const) {
      const motion = await desk.slip.place.motion(state);
      const answer = await desk.call('member', routes.begin, { motion }, { text: 'Noch etwas' });
      expect([state, answer.code]).toEqual([state, code]);
      expect((await desk.list(motion, 'member')).threads).toHaveLength(code === null ? 1 : 0);
    }
  });
});

describe('a guest', () => {
  it('comments where the motion was shared for that, sees the members\' comments, and resolves only the own thread', async () => {
    const motion = await desk.slip.draft();
    const theirs = await desk.begin('member', motion, 'Unter uns');
    await share(motion, 'comment');
    const own = await desk.begin('guest', motion, 'Von außen');
    expect((await desk.list(motion, 'guest')).threads.map(({ comments, may }) => [comments[0]?.text, may.resolve])).toEqual([['Unter uns', false], ['Von außen', true]]);
    expect((await desk.call('guest', routes.resolve, { motion, thread: theirs }, { resolved: true })).code).toBe('forbidden');
    expect((await desk.call('guest', routes.resolve, { motion, thread: own }, { resolved: true })).status).toBe(200);
  });

  it('who may only read is shown no comment and writes none; without a share there is no motion', async () => {
    const motion = await desk.slip.draft();
    const thread = await desk.begin('member', motion, 'Unter uns');
    for (const [level, code] of [[null, 'not_found'], ['read', 'forbidden']] as const) {
      if (level) await share(motion, level);
      const answers = [
        await desk.call('guest', routes.list, { motion }),
        await desk.call('guest', routes.begin, { motion }, { text: 'Hallo' }),
        await desk.reply('guest', motion, thread, 'Hallo'),
      ];
      expect(answers.map((answer) => answer.code)).toEqual([code, code, code]);
      expect(answers.map(({ text }) => text).join()).not.toContain('Unter uns');
    }
  });

  it('is given no list of members to name, only those who already wrote here', async () => {
    const motion = await desk.slip.draft();
    await share(motion, 'comment');
    expect((await desk.list(motion, 'guest')).people).toEqual([]);
    await desk.begin('member', motion, 'Guten Tag');
    expect((await desk.list(motion, 'guest')).people.map(({ name }) => name)).toEqual(['Apfelbaum member']);
    expect((await desk.list(motion, 'member')).people.map(({ name }) => name)).toEqual(['chair', 'deputy', 'guest', 'manager'].map((role) => `Apfelbaum ${role}`));
  });
});

describe('notices of comments', () => {
  it('go to who was named, to who took part, to whose motion it is; to each once, and not to the writer', async () => {
    const motion = await desk.slip.draft();
    const thread = await desk.begin('member', motion, 'Bitte ansehen, @Apfelbaum deputy');
    expect((await desk.told(motion)).sort()).toEqual(['chair: comment_new', 'deputy: comment_mention']);
    await desk.reply('chair', motion, thread, '@Apfelbaum member und @Apfelbaum chair: danke');
    expect((await desk.told(motion)).slice(2)).toEqual(['member: comment_mention']);
    await desk.reply('manager', motion, thread, 'Ebenso');
    expect((await desk.told(motion)).slice(3).sort()).toEqual(['chair: comment_reply', 'member: comment_reply']);
  });

  it('do not reach a guest whose share ended or was cut down to reading', async () => {
    const motion = await desk.slip.draft();
    await share(motion, 'comment');
    const thread = await desk.begin('guest', motion, 'Frage');
    await share(motion, 'read');
    await desk.reply('member', motion, thread, 'Antwort an @Apfelbaum guest');
    expect((await desk.told(motion)).filter((each) => each.startsWith('guest'))).toEqual([]);
  });
});

describe('open editors', () => {
  it('are told that comments changed, also that of a guest, and nothing of what was said', async () => {
    const motion = await desk.slip.draft();
    await share(motion, 'comment');
    const [writer, guest] = [await desk.slip.editor('chair', motion), await desk.slip.editor('guest', motion, false)];
    await desk.begin('member', motion, 'Geheimes Wort');
    expect([await writer.heard('notice'), await guest.heard('notice')]).toEqual([{ kind: 'notice', topic: 'comments' }, { kind: 'notice', topic: 'comments' }]);
    writer.leave();
    guest.leave();
  });
});
