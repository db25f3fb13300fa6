import { unzipSync } from 'fflate';
import { filingLinkRoutes, motionRoutes, stepRoutes, type FilingView, type IntakeView, type MotionView } from '#contracts';
import { sha256 } from '#kernel';
import { until } from '../support/caller.js';
import { newCouncil } from '../support/council.js';
import { House } from '../support/house.js';
import { People } from '../support/people.js';
import type { Place } from '../support/place.js';
import { newPlace } from '../support/town.js';
import { Visitor } from '../support/visitor.js';
import { PostOffice, type Trouble } from './post-office.js';

let post: PostOffice;
let house: House;
let place: Place;
let chair: Visitor;
beforeAll(async () => {
  post = await PostOffice.open();
  house = await House.open({ workshop: true, env: { MAIL: 'smtp', SMTP_URL: post.url, MAIL_FROM: 'raum@musterstadt.example', SMTP_TIMEOUT_SECONDS: '2' } });
  const people = new People(house);
  place = await newPlace(house, people, await newCouncil(house, people, 'Musterstadt', 'email'), 'Apfelbaum');
  chair = await place.sit('chair');
});
beforeEach(() => {
  post.box.length = 0;
  post.seen.length = 0;
  post.troubles.length = 0;
});
afterAll(async () => {
  await house.close();
  await post.close();
});

const view = (motion: string) => chair.ask<MotionView>(motionRoutes.get, { params: { motion } }, place.fractionId);
const hurry = () => house.rows(`update pgboss.job set start_after = now() where state in ('created', 'retry')`);
const entries = (motion: string) => house.rows<{ id: string }>('select id from intake_entry where motion_id = $1', [motion]);

async function reaches(motion: string, state: FilingView['state']): Promise<FilingView> {
  await until(async () => {
    await hurry();
    return (await view(motion)).filing?.state === state;
  }, `the filing is ${state}`);
  const { filing } = await view(motion);
  if (!filing) throw new Error('Nothing was filed');
  return filing;
}

async function fileWith(...troubles: Trouble[]): Promise<string> {
  const motion = await place.motion('adopted', true);
  post.troubles.push(...troubles);
  await chair.ask(stepRoutes.file, { params: { motion }, body: { version: 1 } }, place.fractionId);
  return motion;
}

/** The token of the link in the last mail. */
const token = (): string => /\/ablage\/([\w-]+)/.exec(post.box.at(-1)?.text ?? '')?.[1] ?? '';
const anyone = () => new Visitor(house.origin);

describe('a filing by mail', () => {
  it('carries the adopted PDF, the metadata, the annexes and a link, and is sent, not delivered', async () => {
    const motion = await fileWith();
    const filing = await reaches(motion, 'sent');
    const [adopted] = (await view(motion)).versions;
    const [mail] = post.box;
    const attached = Object.fromEntries((mail?.attachments ?? []).map(({ filename, content }) => [filename?.replace(/ [0-9a-f]{8}\.txt$/, ''), content]));
    expect(Object.keys(attached)).toEqual(['Antrag.pdf', 'antrag.json', 'Datei Apfelbaum']);
    expect(sha256(attached['Antrag.pdf'] ?? '')).toBe(adopted?.pdfSha256);
    expect(attached['Datei Apfelbaum']?.toString()).toBe('Bytes Apfelbaum');
    expect(JSON.parse(attached['antrag.json']?.toString() ?? '')).toMatchObject({ name: 'Bänke am Markt Apfelbaum', mainFile: { sha256: adopted?.pdfSha256 }, auxiliaryFile: [{ size: 15 }] });
    expect([mail?.text?.includes(`${house.config.base.PUBLIC_URL}/ablage/`), filing.deliveredAt, (await view(motion)).state]).toEqual([true, null, 'filing']);
    expect((await chair.call(stepRoutes.receipt, { params: { motion } }, place.fractionId)).code).toBe('not_found');
  });

  it('is delivered once a clerk without an account opens the link, and never before', async () => {
    const motion = await fileWith();
    await reaches(motion, 'sent');
    const page = await anyone().ask<IntakeView>(filingLinkRoutes.entry, { params: { token: token() } });
    expect(page.may).toEqual({ confirm: true, return: true, schedule: false, decide: false });
    const filing = await reaches(motion, 'delivered');
    expect([filing.may.receipt, (await view(motion)).state]).toEqual([true, 'filed']);
    const zip = unzipSync((await anyone().call(filingLinkRoutes.package, { params: { token: token() } })).bytes);
    expect(sha256(Buffer.from(zip['Antrag.pdf'] ?? []))).toBe(filing.pdfSha256);
  });

  it.each<[string, Trouble[]]>([
    ['is busy (451) at the recipient', [{ at: 'recipient', code: 451 }]],
    ['is busy (452) after the message, twice', [{ at: 'data', code: 452 }, { at: 'data', code: 452 }]],
    ['drops the line before the message', ['line breaks before the message']],
  ])('is tried again when the mail server %s, under the same Message-ID', async (_, troubles) => {
    const motion = await fileWith(...troubles);
    const { attempts } = await reaches(motion, 'sent');
    expect([attempts, await entries(motion)]).toEqual([troubles.length + 1, [expect.anything()]]);
    expect([post.box.length, new Set(post.seen).size, post.seen[0]]).toEqual([1, 1, expect.stringMatching(/^<.+@.+>$/)]);
  });

  it.each<[string, Trouble]>([
    ['at the recipient', { at: 'recipient', code: 550 }],
    ['after the message', { at: 'data', code: 554 }],
  ])('comes back with the reason when the mail server refuses it for good %s', async (_, trouble) => {
    const motion = await fileWith(trouble);
    const { returnReason } = await reaches(motion, 'rejected');
    expect([returnReason, (await view(motion)).state, post.box]).toEqual([expect.stringContaining('abgewiesen'), 'returned', []]);
  });

  it('is unclear when the line breaks after the message, is not sent again by itself, and the first look clears it up', async () => {
    const motion = await fileWith('line breaks after the message');
    await reaches(motion, 'unknown');
    await until(async () => {
      await hurry();
      return (await house.rows(`select 1 from notification where kind = 'filing_unclear' and motion_id = $1`, [motion])).length > 0;
    }, 'those in charge are told');
    expect([post.box.length, (await entries(motion)).length]).toEqual([1, 1]);
    await anyone().ask(filingLinkRoutes.entry, { params: { token: token() } });
    await reaches(motion, 'delivered');
    expect([post.box.length, (await entries(motion)).length]).toEqual([1, 1]);
  });

  it('goes out again by the word of a person, as the same mail, to the same entry', async () => {
    const motion = await fileWith('line breaks after the message');
    await until(async () => (await view(motion)).filing?.may.resolve === true, 'the try has ended without an answer');
    await chair.ask(stepRoutes.resolveFiling, { params: { motion }, body: { arrived: false } }, place.fractionId);
    await reaches(motion, 'sent');
    expect(new Set(post.box.map(({ messageId }) => messageId)).size).toBe(1);
    expect([post.box.length, (await entries(motion)).length]).toEqual([2, 1]);
  });
});

describe('the link in the mail', () => {
  it('confirms once, with a number, and is then only for reading', async () => {
    const motion = await fileWith();
    await reaches(motion, 'sent');
    const confirm = (number: string) => anyone().call(filingLinkRoutes.confirm, { params: { token: token() }, body: { number } });
    expect((await confirm('AN/2026/1')).status).toBe(200);
    expect((await reaches(motion, 'confirmed')).councilNumber).toBe('AN/2026/1');
    expect((await confirm('AN/2026/1')).status).toBe(200);
    expect((await confirm('AN/2026/2')).code).toBe('wrong_state');
    expect((await anyone().call(filingLinkRoutes.return, { params: { token: token() }, body: { reason: 'doch nicht' } })).code).toBe('wrong_state');
    expect((await anyone().ask<IntakeView>(filingLinkRoutes.entry, { params: { token: token() } })).may).toEqual({ confirm: false, return: false, schedule: false, decide: false });
    expect((await view(motion)).state).toBe('confirmed');
  });

  it('returns with a reason, once', async () => {
    const motion = await fileWith();
    await reaches(motion, 'sent');
    const back = () => anyone().call(filingLinkRoutes.return, { params: { token: token() }, body: { reason: 'Unterschrift fehlt' } });
    expect((await back()).status).toBe(200);
    expect((await reaches(motion, 'rejected')).returnReason).toBe('Unterschrift fehlt');
    expect((await back()).code).toBe('wrong_state');
  });

  it('is worth nothing after half a year', async () => {
    const motion = await fileWith();
    await reaches(motion, 'sent');
    await house.rows(`update filing_link set expires_at = now() - interval '1 second'`);
    expect((await anyone().call(filingLinkRoutes.entry, { params: { token: token() } })).code).toBe('link_invalid');
  });

  it('stands nowhere but in the mail', async () => {
    const motion = await fileWith();
    await reaches(motion, 'sent');
    await anyone().call(filingLinkRoutes.entry, { params: { token: token() } });
    expect(house.log.join('\n')).not.toContain(token());
    const dump = await house.rows(`select * from filing_link`);
    expect(JSON.stringify([dump, await house.rows('select data from pgboss.job')])).not.toContain(token());
  });
});
