import { versionRoutes as routes, type VersionHead } from '#contracts';
import { toText } from '#motion';
import { FractionDb } from '#persistence';
import { AutomaticVersions } from './automatic.js';
import { thinOut } from './thin-out.js';
import { VersionsDesk } from './versions.testing.js';

let desk: VersionsDesk;
beforeAll(async () => {
  desk = await VersionsDesk.open();
});
afterAll(() => desk.place.house.close());

describe('versions that nobody thought of', () => {
  it('are kept after a stretch of work, with those who wrote', async () => {
    const motion = await desk.place.motion();
    await desk.write(motion, 'Zehn Bänke', 'Zwölf Bänke');
    await desk.write(motion, 'Zwölf Bänke', 'Elf Bänke', 'chair');
    expect((await desk.listed(motion)).present.writers.sort()).toEqual(['Apfelbaum chair', 'Apfelbaum member']);
    await desk.tenMinutesPass(motion);
    const { items, present } = await desk.listed(motion);
    expect(items).toMatchObject([{ kind: 'automatic', name: null, by: null, adopted: null, sha256: present.sha256 }]);
    expect(items[0]?.writers.sort()).toEqual(['Apfelbaum chair', 'Apfelbaum member']);
  });

  it('are kept once: a job that comes twice, or after somebody named the text, keeps nothing', async () => {
    const motion = await desk.place.motion();
    await desk.write(motion, 'Zehn Bänke', 'Zwölf Bänke');
    const { id = '' } = (await desk.work(motion)) ?? {};
    await desk.keep(motion, 'Vor der Sitzung');
    const job = { fractionId: desk.place.fractionId, motionId: motion, workId: id };
    await Promise.all([desk.place.house.part(AutomaticVersions).keep(job), desk.place.house.part(AutomaticVersions).keep(job)]);
    expect((await desk.listed(motion)).items.map(({ kind, name }) => [kind, name])).toEqual([['named', 'Vor der Sitzung']]);
  });

  it('have a job of their own that comes ten minutes after the first letter', async () => {
    const motion = await desk.place.motion();
    await desk.write(motion, 'Zehn Bänke', 'Zwölf Bänke');
    await desk.write(motion, 'Zwölf Bänke', 'Elf Bänke');
    const jobs = await desk.place.house.rows<{ wait: number }>(
      `select round(extract(epoch from start_after - created_on))::int as wait from pgboss.job where name = 'versions.keep' and data->>'motionId' = $1`,
      [motion],
    );
    expect(jobs).toEqual([{ wait: 600 }]);
  });

  it('thin out with age, but never the named ones', async () => {
    const motion = await desk.place.motion();
    for (const word of ['Zwölf', 'Elf', 'Neun', 'Acht']) {
      await desk.write(motion, /(Zehn|Zwölf|Elf|Neun)/.exec(toText((await desk.textOf(motion)).document))?.[0] ?? '', word);
      if (word === 'Elf') await desk.keep(motion, 'Elf Bänke');
      else await desk.tenMinutesPass(motion);
    }
    expect((await desk.listed(motion)).items).toHaveLength(4);
    const inHalfAYear = new Date(Date.now() + 180 * 86_400_000);
    await desk.place.within(await desk.place.actor('member'), () => thinOut(desk.place.house.part(FractionDb), motion, inHalfAYear));
    expect((await desk.listed(motion)).items.map(({ kind, name }) => name ?? kind)).toEqual(['automatic', 'Elf Bänke']);
  });

  it('are kept when consent is asked for', async () => {
    const motion = await desk.place.motion('in_review');
    expect((await desk.listed(motion)).items).toMatchObject([{ kind: 'review', by: 'Apfelbaum chair' }]);
  });
});

describe('the list of versions', () => {
  it('shows adopted and filed ones among the others, as what they are', async () => {
    const motion = await desk.place.motion('filed');
    const { items, may } = await desk.listed(motion);
    expect(items.map(({ ref, kind, adopted }) => [ref.length > 30 ? 'id' : ref, kind, adopted])).toEqual([
      ['adopted-1', 'adopted', { version: 1, filed: true }],
      ['id', 'review', null],
    ]);
    expect(may).toEqual({ name: false, restore: false });
    expect((await desk.listed(await desk.place.motion('adopted'))).items[0]).toMatchObject({ kind: 'adopted', adopted: { version: 1, filed: false } });
  });

  it('gives names and takes them away', async () => {
    const motion = await desk.place.motion();
    const { ref } = await desk.keep(motion, 'Erster Wurf');
    expect(await desk.keep(motion, 'Erster Wurf')).toEqual({ ref });
    expect((await desk.call('chair', routes.name, motion, { version: ref, body: { name: 'Wurf vom Montag' } })).status).toBe(200);
    expect((await desk.listed(motion)).items).toMatchObject([{ ref, kind: 'named', name: 'Wurf vom Montag', by: 'Apfelbaum chair' }]);
    await desk.call('chair', routes.name, motion, { version: ref, body: { name: null } });
    expect((await desk.listed(motion)).items).toMatchObject([{ ref, kind: 'automatic', name: null, by: null }]);
  });

  it('knows no version of another motion', async () => {
    const [one, two] = [await desk.place.motion(), await desk.place.motion()];
    const { ref } = await desk.keep(one, 'Meine');
    for (const answer of [
      desk.call('member', routes.get, two, { version: ref }),
      desk.call('member', routes.name, two, { version: ref, body: { name: 'x' } }),
      desk.call('member', routes.restore, two, { version: ref }),
      desk.call('member', routes.compare, two, { query: { from: ref } }),
      desk.call('member', routes.get, two, { version: 'adopted-1' }),
    ]) expect((await answer).code).toBe('not_found');
  });
});

describe('a comparison', () => {
  it('says word by word what was done since', async () => {
    const motion = await desk.place.motion();
    const { ref } = await desk.keep(motion, 'Anfang');
    await desk.write(motion, 'Zehn Bänke', 'Zwölf Bänke');
    const { from, to, counts, blocks } = await desk.json<{ from: VersionHead; to: VersionHead; counts: object; blocks: { kind: string; segments: object[]; label: object }[] }>(
      desk.call('member', routes.compare, motion, { query: { from: ref } }),
    );
    expect([from.name, to.kind, counts]).toEqual(['Anfang', 'present', { changed: 1, inserted: 0, deleted: 0, moved: 0 }]);
    expect(blocks.find((block) => block.kind === 'changed')).toMatchObject({
      label: { before: '1.', after: '1.' },
      segments: [{ kind: 'deleted', text: 'Zehn' }, { kind: 'inserted', text: 'Zwölf' }, { kind: 'same', text: ' Bänke Apfelbaum.' }],
    });
  });

  it('shows a version as it reads', async () => {
    const motion = await desk.place.motion('adopted');
    const { html, version } = await desk.json<{ html: string; version: VersionHead }>(desk.call('member', routes.get, motion, { version: 'adopted-1' }));
    expect(html).toContain('<li><p>Zehn Bänke Apfelbaum.</p></li>');
    expect(version.kind).toBe('adopted');
  });
});
