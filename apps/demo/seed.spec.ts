import { AmendmentsService } from '#features/amendments';
import { FilesService, Vault } from '#features/files';
import { Decisions, IntakeService } from '#features/intake';
import { MeetingsService } from '#features/meetings';
import { SeatsService } from '#features/membership';
import { MotionsService } from '#features/motions';
import { NotificationsService } from '#features/notifications';
import { PaperService, PreflightService } from '#features/papers';
import { Clock, must, sha256, type MemberActor, type OfficeActor } from '#kernel';
import { FractionDb, Jobs } from '#persistence';
import type { MotionRow, MotionState } from '#contracts';
import { House } from '../../test/support/house.js';
import { StoryClock } from './clock.js';
import { officeOf } from './council.js';
import { motions } from './motions/index.js';
import { fractions, people, type DemoFractionKey, type DemoKey } from './people.js';
import { seedDemo } from './seed.js';

const keys = ['ratsfraktion', 'buergerliste', 'freie'] as const;
const chairs = { ratsfraktion: 'demir', buergerliste: 'yilmaz', freie: 'vogel' } as const;

let house: House;
let office: OfficeActor;

beforeAll(async () => {
  const clock = new StoryClock();
  house = await House.open({ swaps: [[Clock, clock]] });
  await seedDemo(house.app, clock);
  const [council] = await house.rows<{ id: string }>('select id from council');
  office = officeOf(must(council, 'internal').id);
});
afterAll(() => house.close());

async function member(who: DemoKey, fraction: DemoFractionKey): Promise<MemberActor> {
  const ids = 'select p.id as person, f.id as fraction from person p, fraction f where p.email = $1 and f.name = $2';
  const [found] = await house.rows<{ person: string; fraction: string }>(ids, [people[who].email, fractions[fraction].name]);
  return must(await house.part(SeatsService).member(must(found, 'internal').person, must(found, 'internal').fraction), 'forbidden');
}

async function seenBy(who: DemoKey, fraction: DemoFractionKey): Promise<MotionRow[]> {
  const all = { scope: 'all', offset: 0, limit: 100 } as const;
  return [...(await house.part(MotionsService).list(await member(who, fraction), all)).items];
}

const titlesOf = (fraction: DemoFractionKey) => motions.filter((each) => each.fraction === fraction).map((each) => each.text.title).sort();

describe('the demo council', () => {
  it('has fourteen motions in all the states a motion can be in', async () => {
    const rows = await house.rows<{ state: MotionState; n: number }>('select state, count(*)::int as n from motion group by state');
    expect(Object.fromEntries(rows.map(({ state, n }) => [state, n]))).toEqual({
      ...{ draft: 2, in_review: 2, adopted: 1, filing: 1, filed: 1 },
      ...{ confirmed: 1, on_agenda: 2, decided: 2, returned: 1, withdrawn: 1 },
    });
  });

  it('has motions, inquiries, an amendment and an urgent motion', async () => {
    const rows = await house.rows<{ kind: string }>('select distinct kind from motion order by kind');
    expect(rows.map(({ kind }) => kind)).toEqual(['amendment', 'inquiry', 'motion', 'urgent_motion']);
  });

  it('has an amendment with the wording it proposes', async () => {
    const [motion] = await house.rows<{ id: string }>(`select id from motion where kind = 'amendment'`);
    const { amendment } = await house.part(AmendmentsService).get(await member('ahrens', 'ratsfraktion'), must(motion, 'internal').id);
    const written = motions.find(({ kind }) => kind === 'amendment')?.text;
    expect([amendment?.parent.title, amendment?.rows.length, amendment?.points]).toEqual(['Spielplatzplanung Werder', 2, written?.points]);
    expect(JSON.stringify(amendment?.base)).not.toContain('Weitere Angaben');
  });

  it.each(keys)('shows %s its own motions and nobody else’s', async (fraction) => {
    expect((await seenBy(chairs[fraction], fraction)).map((row) => row.title).sort()).toEqual(titlesOf(fraction));
  });

  it('shows its guest the one motion that was shared, and no file', async () => {
    expect((await seenBy('roth', 'ratsfraktion')).map((row) => row.title)).toEqual(['Stadtbücherei: länger offen, auch am Samstag']);
    expect((await house.part(FilesService).list(await member('roth', 'ratsfraktion'), null)).files).toEqual([]);
  });

  it('shows the clerk what was filed, in time, and no draft', async () => {
    const { items, byState } = await house.part(IntakeService).list(office, {});
    expect(byState).toEqual({ new: 2, confirmed: 1, on_agenda: 2, decided: 2, returned: 1, withdrawn: 1 });
    expect(items.filter((row) => row.inTime === false)).toEqual([]);
    expect(new Set(items.flatMap((row) => row.councilNumber ?? [])).size).toBe(6);
  });

  it('meets on weekdays at six in the evening, with a deadline before', async () => {
    const { meetings } = await house.part(MeetingsService).coming(office.councilId);
    expect(meetings).toHaveLength(3);
    for (const { start, filingDeadline } of meetings) {
      const shown = new Date(start).toLocaleString('de-DE', { timeZone: 'Europe/Berlin', weekday: 'short', hour: '2-digit', minute: '2-digit' });
      expect(shown).toMatch(/^(Mo|Di|Mi|Do|Fr)\.?, 18:00/);
      expect(Date.parse(filingDeadline ?? '')).toBeLessThan(Date.parse(start));
    }
  });

  it('numbers the motions of each fraction in the order they were begun, in every year from one; an amendment after what it changes', async () => {
    const rows = await house.rows<{ number: string; expected: string }>(
      `select number, to_char(row_number() over (partition by fraction_id, kind, y order by created_at), 'FM00') || '/' || y as expected
       from (select *, to_char(created_at at time zone 'Europe/Berlin', 'YYYY') as y from motion where kind <> 'amendment') m`,
    );
    expect(rows).toHaveLength(13);
    expect(rows.map(({ number }) => number.split(' ')[1])).toEqual(rows.map(({ expected }) => expected));
    expect(await house.rows(`select number from motion where kind = 'amendment'`)).toEqual([{ number: '2026/118/1' }]);
  });
});

describe('the routing slips of the demo council', () => {
  it('lie in the past, each step after the one before', async () => {
    const wrong = await house.rows(
      `select motion_id, at from (select motion_id, at, lag(at) over (partition by motion_id order by position) as before from motion_step) s
       where at > now() or at < before`,
    );
    expect(wrong).toEqual([]);
  });

  it('carry an objection with a word and a return with a reason', async () => {
    const [objection] = await house.rows<{ word: string }>(`select word from consent where verdict = 'objection'`);
    const [returned] = await house.rows<{ note: string }>(`select note from motion_step where state = 'returned'`);
    expect([objection?.word, returned?.note]).toEqual([expect.stringContaining('Prüfauftrag'), expect.stringContaining('Geschäftsordnung')]);
  });

  it('leave no job waiting and none given up', async () => {
    expect(await house.part(Jobs).counts()).toEqual({ waiting: 0, failed: 0, mail: 0 });
  });

  it('leave notices, some of them not seen yet', async () => {
    expect((await house.part(NotificationsService).list(await member('demir', 'ratsfraktion'))).unseen).toBeGreaterThan(0);
  });
});

describe('the papers of the demo council', () => {
  it('are set without an error, drafts too', async () => {
    for (const key of keys) {
      const actor = await member(chairs[key], key);
      for (const { id } of await seenBy(chairs[key], key)) {
        const pdf = await house.part(PaperService).render((await house.part(PaperService).draft(actor, id, null)).pdf);
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      }
    }
  });

  it('are kept as they were adopted', async () => {
    const rows = await house.rows<{ fraction_id: string; pdf_object: string; pdf_sha256: string }>('select fraction_id, pdf_object, pdf_sha256 from motion_version');
    expect(rows).toHaveLength(10);
    for (const key of keys) {
      const actor = await member(chairs[key], key);
      for (const row of rows.filter((each) => each.fraction_id === actor.fractionId)) {
        expect(sha256(await house.part(Vault).bytes(actor, row.pdf_object))).toBe(row.pdf_sha256);
      }
    }
  });

  it.each(keys)('of %s are ready to be filed, where they wait for it', async (key) => {
    const actor = await member(chairs[key], key);
    const waiting = (await seenBy(chairs[key], key)).filter((row) => ['in_review', 'adopted', 'returned'].includes(row.state));
    const checks = waiting.map(({ id }) => house.part(PreflightService).check(actor, id));
    expect((await Promise.all(checks)).flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('carry their annexes', async () => {
    const rows = await house.rows<{ n: number }>('select count(*)::int as n from annex');
    expect(rows).toEqual([{ n: motions.flatMap((each) => each.annexes ?? []).length }]);
  });
});

describe('the filing under way', () => {
  const state = async () => (await seenBy('vogel', 'freie')).find((row) => row.title.startsWith('Bürgersprechstunde'))?.state;

  it('waits until somebody opens the page named in the mail', async () => {
    const mails = await house.rows<{ subject: string; text: string }>('select subject, text from outbox_mail');
    expect(mails).toEqual([{ subject: expect.stringContaining('Bürgersprechstunde'), text: expect.stringContaining('/ablage/') }]);
    expect(await state()).toBe('filing');
  });

  it('arrives when the clerk looks at it, and can be confirmed', async () => {
    const intake = house.part(IntakeService);
    const [entry] = (await intake.list(office, { q: 'Bürgersprechstunde' })).items;
    const { id, suggestedNumber } = await intake.view(office, must(entry, 'not_found').id);
    await house.part(Jobs).workOff();
    expect(await state()).toBe('filed');
    await house.part(Decisions).confirm(office, id, suggestedNumber);
    await house.part(Jobs).workOff();
    expect(await state()).toBe('confirmed');
  });
});

describe('a house with people in it', () => {
  it('keeps every fraction behind its own door', async () => {
    const rival = await member('vogel', 'freie');
    const [foreign] = await seenBy('demir', 'ratsfraktion');
    const asked = house.part(FractionDb).run(rival, () => house.part(PreflightService).check(rival, must(foreign, 'not_found').id));
    await expect(asked).rejects.toMatchObject({ code: 'not_found' });
  });
});
