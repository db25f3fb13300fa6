import { sha256 } from '#kernel';
import { viewing } from './files.policy.js';
import { pageStatement } from './listing/listing.query.js';
import { refusal, withDesk, type FilesDesk } from './desk.testing.js';
import { bringing, seated } from './room.testing.js';

let desk: FilesDesk;
withDesk((fresh) => (desk = fresh));
beforeEach(async () => {
  desk.anna = await seated(desk.room, desk.anna.fractionId, 'member', 'Anna Beispiel');
});

const put = (name: string, content: string, when: 'new' | 'any' | { etag: string }, checksum?: string) =>
  desk.room.contents.upload(desk.anna, { ...bringing(name, content), when, ...(checksum ? { checksum } : {}) });
const marks = async (...paths: string[][]) => {
  const at = await Promise.all(paths.map((path) => desk.room.listing.at(desk.anna, path)));
  return [(await desk.room.listing.top(desk.anna)).etag, ...at.map((each) => each?.etag)];
};

describe('the versions of a file', () => {
  it('are kept with every new content, and a former one comes back as the newest', async () => {
    const { id } = await put('Haushalt.txt', 'eins', 'new');
    await put('Haushalt.txt', 'zwei', 'any');
    await put('haushalt.TXT', 'drei', 'any');
    expect(await desk.names()).toEqual(['Haushalt.txt']);
    expect((await desk.room.versions.list(desk.anna, id)).versions.map(({ version, present }) => [version, present])).toEqual([[3, true], [2, false], [1, false]]);
    await desk.room.versions.restore(desk.anna, id, 1);
    expect((await desk.download(id)).content.toString()).toBe('eins');
    const { versions } = await desk.room.versions.list(desk.anna, id);
    expect(versions.map(({ version, sha256: hash }) => [version, hash])).toEqual([[4, sha256('eins')], [3, sha256('drei')], [2, sha256('zwei')], [1, sha256('eins')]]);
    expect(await desk.used()).toBe(12);
  });

  it('go for good with the file, and their room with them', async () => {
    const { id } = await put('a.txt', 'eins', 'new');
    await put('a.txt', 'zwei', 'any');
    await desk.room.versions.restore(desk.anna, id, 1);
    await desk.room.trash.remove(desk.anna, 'file', id);
    desk.room.clock.advanceDays(31);
    await desk.room.tidy.one(desk.anna.fractionId);
    expect(await desk.used()).toBe(0);
    expect([...desk.room.store.objects.keys()].filter((key) => key.startsWith(desk.anna.fractionId))).toEqual([]);
  });

  it('do not overwrite what somebody else brought meanwhile', async () => {
    const first = await put('a.txt', 'eins', 'new');
    await put('a.txt', 'zwei', { etag: first.etag });
    await expect(put('a.txt', 'drei', { etag: first.etag })).rejects.toEqual(refusal('changed_meanwhile'));
    await expect(put('b.txt', 'drei', { etag: first.etag })).rejects.toEqual(refusal('changed_meanwhile'));
    expect((await desk.download(first.id)).content.toString()).toBe('zwei');
  });

  it('are taken one after the other when two bring them at once: nothing is lost and one of two with the same mark loses', async () => {
    const { id, etag } = await put('a.txt', 'null', 'new');
    const any = await Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => put('a.txt', text, 'any')));
    expect(any.every(({ status }) => status === 'fulfilled')).toBe(true);
    const { versions } = await desk.room.versions.list(desk.anna, id);
    expect(versions.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
    const same = await Promise.allSettled(['e', 'f'].map((text) => put('a.txt', text, { etag })));
    expect(same.every(({ status }) => status === 'rejected')).toBe(true);
    const fresh = await desk.room.listing.one(desk.anna, id);
    const race = await Promise.allSettled(['e', 'f'].map((text) => put('a.txt', text, { etag: fresh.etag })));
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are not made of what arrives altered', async () => {
    await expect(put('a.txt', 'eins', 'new', `SHA1:${'0'.repeat(40)}`)).rejects.toEqual(refusal('checksum_wrong'));
    expect([await desk.names(), await desk.used()]).toEqual([[], 0]);
    const row = await put('a.txt', 'eins', 'new', 'SHA1:d79914a271011ecfe72037f02ab452c61177af41');
    expect(row.checksum).toMatch(/^SHA1:/);
  });
});

describe('the mark of a folder', () => {
  it('changes with everything below it, up to the top, and with nothing beside it', async () => {
    const [outer, beside] = [await desk.folder('außen'), await desk.folder('daneben')];
    const inner = await desk.folder('innen', outer);
    const paths = [['außen'], ['außen', 'innen'], ['daneben']];
    const file = await desk.file('a.txt', 'x', inner);
    const acts = [
      () => desk.room.contents.upload(desk.anna, { ...bringing('a.txt', 'y', inner), when: 'any' }),
      () => desk.room.arranging.change(desk.anna, 'file', file, { name: 'b.txt' }),
      () => desk.room.copying.copy(desk.anna, 'file', file, { folderId: inner }),
      () => desk.room.circles.set(desk.anna, file, { everyone: 'read', nonPublic: false, people: [] }),
      () => desk.room.trash.remove(desk.anna, 'file', file),
      () => desk.room.trash.restore(desk.anna, 'file', file),
    ];
    for (const act of acts) {
      const before = await marks(...paths);
      await act();
      const after = await marks(...paths);
      expect(after.map((mark, place) => mark === before[place])).toEqual([false, false, false, true]);
    }
    const before = await marks(...paths);
    await desk.room.arranging.change(desk.anna, 'file', file, { parentId: beside });
    expect((await marks(...paths)).map((mark, place) => mark === before[place])).toEqual([false, false, false, false]);
  });

  it('does not tie those who change many folders at once into a ring', async () => {
    const [a, b] = [await desk.folder('a'), await desk.folder('b')];
    const deep = [await desk.folder('tief', a), await desk.folder('tief', b)];
    const all = Array.from({ length: 24 }, (_, n) => desk.file(`${n}.txt`, 'x', [a, b, ...deep][n % 4]));
    const moves = [0, 1, 2].map((n) => desk.room.arranging.change(desk.anna, 'folder', deep[n % 2] ?? '', { name: `tief ${n}` }));
    const ends = await Promise.allSettled([...all, ...moves]);
    expect(ends.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))).toEqual([]);
  });
});

describe('a list', () => {
  it('comes page by page, folders first, in every order and both ways, each thing once', async () => {
    for (const name of ['B', 'ä', 'C 10', 'C 9']) await desk.folder(name);
    for (const [name, size] of [['Zoo.txt', 5], ['Äpfel.txt', 3], ['apfel 2.txt', 9], ['Apfel 10.txt', 1]] as const) await desk.file(name, 'x'.repeat(size));
    const walk = async (sort: 'name' | 'changed' | 'size', down: boolean) => {
      const names: string[] = [];
      for (let after: string | undefined, page = 0; page < 10; page += 1) {
        const { folders, files, next } = await desk.room.files.list(desk.anna, null, { sort, down, limit: 3, after });
        names.push(...[...folders, ...files].map(({ name }) => name));
        if (next === null) break;
        after = next;
      }
      return names;
    };
    const folders = ['ä', 'B', 'C 9', 'C 10'];
    expect(await walk('name', false)).toEqual([...folders, 'apfel 2.txt', 'Apfel 10.txt', 'Äpfel.txt', 'Zoo.txt']);
    expect(await walk('name', true)).toEqual([...folders.toReversed(), 'Zoo.txt', 'Äpfel.txt', 'Apfel 10.txt', 'apfel 2.txt']);
    expect(await walk('size', false)).toEqual([...folders, 'Apfel 10.txt', 'Äpfel.txt', 'Zoo.txt', 'apfel 2.txt']);
    expect(await walk('changed', true)).toEqual(['C 9', 'C 10', 'ä', 'B', 'Apfel 10.txt', 'apfel 2.txt', 'Äpfel.txt', 'Zoo.txt']);
  });

  it('refuses a place that nobody gave out', async () => {
    for (const after of ['quatsch', Buffer.from('["file","x","y"]').toString('base64url')]) {
      await expect(desk.room.files.list(desk.anna, null, { sort: 'name', down: false, limit: 3, after })).rejects.toEqual(refusal('invalid_input'));
    }
    const forged = Buffer.from(JSON.stringify(['file', 'kein Datum', crypto.randomUUID()])).toString('base64url');
    await expect(desk.room.files.list(desk.anna, null, { sort: 'changed', down: false, limit: 3, after: forged })).rejects.toEqual(refusal('invalid_input'));
  });

  it('reads of a folder only the page that is wanted: its place in the index is found behind row security', async () => {
    const folder = await desk.folder('Ablage');
    for (const cursor of [null, ['file', 'm', crypto.randomUUID()] as [kind: 'file', key: string, id: string]]) {
      const plan = await desk.room.db.run(desk.anna, async () => {
        for (const way of ['seqscan', 'bitmapscan', 'sort']) await desk.room.db.query(`set local enable_${way} = off`);
        const parameters = [folder, ...viewing(desk.room.tree.viewer), 201, cursor?.[1] ?? null, cursor?.[2] ?? null];
        return desk.room.db.query<Record<string, string>>(`explain ${pageStatement({ sort: 'name', down: false }, false, cursor)}`, parameters);
      });
      const text = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(text).toMatch(/using file_entry_by_sort_key on file_entry.*\n\s*Index Cond: .*place = .*kind = /);
      if (cursor) expect(text).toMatch(/Index Cond: .*ROW\(sort_key, id\) > /);
    }
  });
});

describe('copies', () => {
  it('take a folder with all it holds, take no room, and live on alone', async () => {
    const from = await desk.folder('Vorlagen');
    const file = await desk.file('Brief.txt', 'Text', await desk.folder('innen', from));
    const { id, name } = await desk.room.copying.copy(desk.anna, 'folder', from, { folderId: null });
    expect([name, await desk.used()]).toEqual(['Vorlagen (2)', 4]);
    await desk.room.trash.remove(desk.anna, 'folder', from);
    desk.room.clock.advanceDays(31);
    await desk.room.tidy.one(desk.anna.fractionId);
    await expect(desk.download(file)).rejects.toEqual(refusal('not_found'));
    const copied = await desk.room.listing.at(desk.anna, ['Vorlagen (2)', 'innen', 'Brief.txt']);
    expect((await desk.download(copied?.id ?? '')).content.toString()).toBe('Text');
    expect(await desk.used()).toBe(4);
    await desk.room.trash.remove(desk.anna, 'folder', id);
    desk.room.clock.advanceDays(31);
    await desk.room.tidy.one(desk.anna.fractionId);
    expect(await desk.used()).toBe(0);
  });
});
