import * as Y from 'yjs';
import { appendUpdate } from '#collab';
import { houseActor } from '#kernel';
import { rewrite } from '#motion';
import { FractionDb } from '#persistence';
import { until } from '../../../../test/support/caller.js';
import { saying, SuggestionDesk, type Pen } from '../../suggestions/suggestions.testing.js';
import { LeftBehind } from './left-behind.js';

let desk: SuggestionDesk;
beforeAll(async () => {
  desk = await SuggestionDesk.open();
});
afterAll(() => desk.slip.house.close());

/** Commits what this pen writes, and tells nobody: as a process that is killed right after the commit. */
async function writeAndDie(pen: Pen, motion: string, change: (text: string) => string): Promise<void> {
  const before = Y.encodeStateVector(pen.doc);
  rewrite(pen.doc, JSON.parse(change(JSON.stringify(pen.document))));
  const update = Y.encodeStateAsUpdate(pen.doc, before);
  const [row] = await desk.slip.house.rows<{ document_id: string }>('select document_id from motion where id = $1', [motion]);
  const db = desk.slip.house.part(FractionDb);
  const client = { query: async (sql: string, parameters?: unknown[]) => ({ rows: await db.query<Record<string, unknown>>(sql, parameters) }) };
  await db.run(houseActor(desk.place.fractionId, 'Test'), () => appendUpdate(client, { documentId: row!.document_id, personId: null, update }));
}

const rowOf = async (motion: string) => (await desk.slip.house.rows<{ text: string; changed_at: Date }>('select text, changed_at from motion where id = $1', [motion]))[0]!;

async function bring(): Promise<void> {
  const failures: unknown[] = [];
  await desk.slip.house.part(LeftBehind).bring((error) => failures.push(error));
  expect(failures).toEqual([]);
}

describe('a text that was committed by a process which was killed before it told anybody', () => {
  it('is found, shown in lists and search, and reaches those who write a suggestion to it', async () => {
    const { motion, pen } = await desk.suggested(['Zehn Bänke', 'Zwölf Bänke']);
    const chair = await desk.pen('chair', { motion });
    await writeAndDie(chair, motion, saying('Wer müde ist', 'Wer sehr müde ist'));
    expect([(await rowOf(motion)).text.includes('sehr müde'), pen.text.includes('sehr müde')]).toEqual([false, false]);
    await bring();
    expect((await rowOf(motion)).text).toContain('sehr müde');
    await until(() => pen.text.includes('sehr müde') && pen.text.includes('Zwölf'), 'the suggestion follows');
    [pen, chair].forEach(({ caller }) => caller.leave());
  });

  it('is told of once', async () => {
    const motion = await desk.slip.draft();
    const chair = await desk.pen('chair', { motion });
    await writeAndDie(chair, motion, saying('Zehn', 'Elf'));
    await bring();
    const { changed_at: told } = await rowOf(motion);
    await bring();
    expect((await rowOf(motion)).changed_at).toEqual(told);
    chair.caller.leave();
  });
});
